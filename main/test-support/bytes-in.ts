import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files under a folder in which a text stands, in any way this program or a system might store it: UTF-8, UTF-16,
 * escaped as in JSON. Case does not count. Never of a folder with a file that is open here: reading it would drop its
 * lock.
 */
export function filesWith(folder: string, text: string): readonly string[] {
  const forms = waysToWrite(text);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return forms.some((form) => bytes.includes(form)) || path.includes(text);
    });
}

function waysToWrite(text: string): readonly Buffer[] {
  return [text, text.toLowerCase(), text.toUpperCase(), text.normalize('NFD')].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'utf16le').swap16(),
    Buffer.from(form, 'latin1'),
    Buffer.from(escaped(form), 'utf8'),
  ]);
}

/** As JSON may write it: "Zo\u00eb". */
function escaped(text: string): string {
  return text.replaceAll(/[^ -~]/gu, (sign) =>
    [...Array(sign.length).keys()]
      .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
