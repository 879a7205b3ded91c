/** Endings of the files people save. */
export type FileEnding = '.trilane' | '.trilane.age' | '.pdf';

/**
 * Longest whole name, in bytes of UTF-8. Encrypted home folders take 143; a journal or a temporary file beside it needs
 * a tail of its own.
 */
const MOST_BYTES = 120;

/** Invisible marks that turn or split what is read: "gpj.exe" could show as "exe.jpg". Joiners stay: scripts need them. */
const DIRECTION_MARKS = /[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
// oxlint-disable-next-line no-control-regex -- taking out control characters is the point
const CONTROLS = /[\u0000-\u001F\u007F-\u009F]/gu;
const SEPARATORS = /[/\\:|\u2044\u2215\u29F5\uFF0F\uFF3C]/gu;
const FORBIDDEN_ON_WINDOWS = /[<>"?*]/gu;
const RESERVED_ON_WINDOWS =
  /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/iu;
/** What turns or hides what is read, other than the marks and joiners that scripts need. */
// oxlint-disable-next-line no-control-regex -- showing control characters is the point
const MISLEADING = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A name that every system takes, as close to `text` as can be, with this ending; null when nothing of it is left.
 * It never holds a separator, so joined to a folder it stays in that folder.
 */
export function fileNameFrom(text: string, ending: FileEnding): string | null {
  const stem = tidyStem(withoutEnding(text.trim(), ending));
  if (!VISIBLE.test(stem)) return null;
  const allowed = RESERVED_ON_WINDOWS.test(stem) ? `_${stem}` : stem;
  return cutToBytes(allowed, MOST_BYTES - Buffer.byteLength(ending)) + ending;
}

/** A name that stands on a disk, as it may be shown: "gpj.exe" must not read "exe.jpg". */
export function shownName(name: string): string {
  return name.toWellFormed().replaceAll(MISLEADING, '\uFFFD');
}

/** The same name with a number: "Northfield 2.trilane". */
export function numberedName(name: string, ending: FileEnding, number: number): string {
  const tail = ` ${number}${ending}`;
  return cutToBytes(withoutEnding(name, ending), MOST_BYTES - Buffer.byteLength(tail)) + tail;
}

/** The name of a workshop, ending and all, makes the name of its protected copy: not one with two endings. */
function withoutEnding(text: string, ending: FileEnding): string {
  const lower = text.toLowerCase();
  const endings: readonly FileEnding[] = ending === '.trilane.age' ? [ending, '.trilane'] : [ending];
  const standing = endings.find((one) => lower.endsWith(one)) ?? '';
  return text.slice(0, text.length - standing.length);
}

/** What somebody chose in the system's dialog, with its ending. */
export function withEnding(path: string, ending: FileEnding): string {
  return path.toLowerCase().endsWith(ending) ? path : withoutEnding(path, ending) + ending;
}

function tidyStem(text: string): string {
  return trimEnds(
    text
      .toWellFormed()
      .replaceAll('\uFFFD', '')
      .replaceAll(/\s/gu, ' ')
      .replaceAll(CONTROLS, '')
      .replaceAll(DIRECTION_MARKS, '')
      .replaceAll(SEPARATORS, '-')
      .replaceAll(FORBIDDEN_ON_WINDOWS, '')
      .normalize('NFC')
      .replaceAll(/ +/g, ' '),
  );
}

/** A leading dot hides a file; Windows drops trailing dots and spaces without a word. */
function trimEnds(text: string): string {
  return text.replace(/^[. ]+/, '').replace(/[. ]+$/, '');
}

function cutToBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (Buffer.byteLength(cut + segment) > most) break;
    cut += segment;
  }
  return trimEnds(cut);
}
