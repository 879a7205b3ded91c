/** What the program says of itself to whoever looks into a trouble. No name of a workshop, person, service or file. */
export const diagnostics = {
  program: 'Trilane {{version}}, {{host}} host',
  engines: 'Node {{node}}',
  enginesElectron: 'Electron {{electron}}, Chromium {{chrome}}, Node {{node}}',
  system: '{{system}} {{release}}, {{processor}}, {{processors}} processors, {{memory}} GB of memory',
  started: 'Started {{at}}',
  stopped: 'Stopped {{at}} by a mistake in the program: {{error}}',
  nothingOpen: 'No workshop open',
  workshop:
    'Workshop open, step {{step}}. People: {{people}}, services: {{services}}, placements: {{placements}}, organisations: {{organisations}}',
  noFaults: 'No fault noticed since the start',
  fault: '{{times}} × {{fault}}',
  window: 'Window {{width}} × {{height}}, {{ratio}} pixels each',
  noNote:
    'The program was ended from outside, or the computer was, and could note nothing of it. Its last sign of life was at {{at}}.',
} as const;
