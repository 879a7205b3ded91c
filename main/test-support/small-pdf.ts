/** So many pages without a word, in the shape Chromium gives a PDF: where what is printed is not at stake. */
export function smallPdf(pages: number): Uint8Array {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /Title (/Type /Pages /Count 99)>>',
    `<</Type /Pages /Count ${pages} /Kids [${'3 0 R '.repeat(pages)}]>>`,
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 842 595]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
