export const SCHEME = 'app';
/** Where every page of the program comes from. */
export const ORIGIN = `${SCHEME}://trilane`;
export const MAIN_PAGE = `${ORIGIN}/index.html`;
export const REPORT_PAGE = `${ORIGIN}/report.html`;
