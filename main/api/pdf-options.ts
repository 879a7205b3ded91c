/**
 * How a report becomes a PDF, in every host: its own paper size, backgrounds and all, tagged for readers of the
 * screen, with an outline (which there is only with tags).
 */
export const PDF_OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** A PDF names the browser that made it, version, system and all, unless that goes by another name. */
export const PDF_CREATOR = 'Trilane';
