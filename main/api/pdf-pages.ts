/**
 * Number of pages of a PDF as Chromium writes them (ISO 32000-1, 7.5: trailer, cross-reference table, catalog, page
 * tree), or null when the bytes are no such PDF. Reads the count where a viewer does, not what a title may quote.
 */
export function countPages(pdf: Uint8Array): number | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return null;
  const table = numberAt(/startxref\s+(\d+)\s+%%EOF\s*$/, text.slice(-64));
  if (table === null || !text.startsWith('xref', table)) return null;
  const root = numberAt(/trailer[\s\S]*?\/Root (\d+) 0 R/, text.slice(table));
  const tree = numberAt(/\/Pages (\d+) 0 R/, objectText(text, table, root));
  return numberAt(/\/Count (\d+)/, objectText(text, table, tree));
}

function objectText(text: string, table: number, object: number | null): string {
  if (object === null) return '';
  const offset = offsetOf(text, table, object);
  if (offset === null || !text.startsWith(`${object} 0 obj`, offset)) return '';
  return text.slice(offset, text.indexOf('endobj', offset));
}

/** One subsection from 0 on, each entry exactly 20 bytes. */
function offsetOf(text: string, table: number, object: number): number | null {
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(text.slice(table, table + 40));
  if (!head || object >= Number(head[1])) return null;
  const entry = table + head[0].length + object * 20;
  return numberAt(/^(\d{10}) \d{5} n/, text.slice(entry, entry + 20));
}

function numberAt(pattern: RegExp, text: string): number | null {
  const [, digits] = pattern.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}
