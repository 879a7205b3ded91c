// Who may import whom (ARCHITECTURE.md, "Folders"). main and renderer meet only in shared/.
const test = '([.]test[.]tsx?$|/test-support/)';
const inPackage = (...names) => `node_modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'shared/ runs in every host and window: nothing but itself, zod and i18next.',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { pathNot: ['^shared/', inPackage('zod', 'i18next')] },
    },
    {
      name: 'shared-tests-see-only-shared',
      comment: 'A rule that needs another folder to be tested is not a rule of shared/.',
      severity: 'error',
      from: { path: `^shared/.*${test}` },
      to: { path: '^(main|renderer|scripts)/' },
    },
    {
      name: 'schemas-know-the-page',
      comment:
        'A page forbids eval, which zod tries with its first schema unless shared/model/schema.ts came before.',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: [test, '^shared/model/schema[.]ts$'] },
      to: { path: inPackage('zod'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-sees-shared-only',
      comment: 'A window reaches the main side through the contract (shared/api.ts), never by import.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|scripts)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'Windows are sandboxed: no Node modules, no packages that need them.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-main-packages',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: inPackage('electron', 'better-sqlite3', 'playwright-core', 'ws', 'write-file-atomic') },
    },
    {
      name: 'main-sees-shared-only',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|scripts)/' },
    },
    {
      name: 'main-has-no-window-packages',
      severity: 'error',
      from: { path: '^main/' },
      to: {
        path: inPackage(
          'react',
          'react-dom',
          'react-i18next',
          'zustand',
          '@dnd-kit',
          'react-aria-components',
        ),
      },
    },
    {
      name: 'electron-only-in-its-host',
      comment: 'Importing electron without a runtime tries to download one, then throws.',
      severity: 'error',
      // The drivers that Electron runs in place of the program, and the program it built.
      from: { pathNot: ['^main/electron/', '^e2e/fixtures/(asking|crashing)-window\\.mjs$', '^dist/'] },
      to: { path: [inPackage('electron'), '^electron$'] },
    },
    {
      name: 'nobody-imports-the-electron-host',
      comment: 'The session, the command line and the local host run without Electron.',
      severity: 'error',
      from: { pathNot: '^main/electron/' },
      to: { path: '^main/electron/' },
    },
    {
      name: 'session-knows-no-host',
      comment: 'A host carries the session, never the other way round.',
      severity: 'error',
      from: { path: '^main/(session|workshop-file|api)/' },
      to: { path: '^main/(electron|local|cli)' },
    },
    {
      name: 'e2e-drives-from-outside',
      comment:
        'Specs use the screen, the command line and the file; only finding the browser is shared. ' +
        'Faults are met at every depth: e2e/faults uses the parts themselves.',
      severity: 'error',
      from: { path: '^e2e/', pathNot: '^e2e/faults/' },
      to: { path: '^(main|renderer|scripts)/', pathNot: '^main/local/find-browser[.]ts$' },
    },
    {
      name: 'nobody-imports-e2e-or-bench',
      severity: 'error',
      from: { pathNot: '^(e2e|bench)/' },
      to: { path: '^(e2e|bench)/' },
    },
    {
      name: 'e2e-and-bench-stay-apart',
      severity: 'error',
      from: { path: '^(e2e|bench)/' },
      to: { path: '^(e2e|bench)/', pathNot: '^$1/' },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: [test, '^(e2e|bench)/'] },
      to: { path: test },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Neither imports nor imported: forgotten, or an entry point that belongs in knip.json.',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '[.]config[.]ts$'] },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // What is built is not there on a fresh checkout.
      to: { couldNotResolve: true, pathNot: '(^|/)dist/main/electron\\.js$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports count too: a type is knowledge.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
