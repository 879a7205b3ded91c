/** The lines of a pasted list, trimmed, without empty ones and bullets. One line or none is no list. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•‣·]\s+|\d+[.)]\s+)/u, '').trim())
    .filter((line) => line !== '');
}
