import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { searchFor } from '../../shared/forgetting/name-search.ts';
import { codeOf } from '../workshop-file/file-errors.ts';

/**
 * Tells of a folder whether a whole name or address stands in a file below it, or in what one is called. Workshop files
 * are looked through as they lie there, for they need not open: their log writes every text down between quotes. What
 * can't be looked into counts as holding it: people are to look. Never of a folder with a file that is open here, whose
 * lock reading it would drop.
 */
export function lookForName(names: readonly string[]): (folder: string) => Promise<boolean> {
  // Some systems take the names of files apart into letters and accents.
  const apart = names.map((name) => name.normalize('NFD'));
  const searches = [names, apart].map(searchFor);
  const wholes = [...names, ...apart];
  const words = wholes.map((whole) => longestOf(whole.toLowerCase().split(/\s+/u)));
  const overlap = 2 * longestOf(wholes).length;

  function standsIn(text: string): boolean {
    // Most of what is read has nothing of it, and this is soon seen.
    const low = text.toLowerCase();
    return (
      words.some((word) => low.includes(word)) && searches.some((search) => search.find(text) === 'whole')
    );
  }

  async function standsInFile(path: string): Promise<boolean> {
    const decoder = new TextDecoder();
    let before = '';
    for await (const chunk of createReadStream(path)) {
      const text = before + decoder.decode(chunk as Buffer, { stream: true });
      if (standsIn(text)) return true;
      before = text.slice(-overlap);
    }
    return false;
  }

  return async (folder) => {
    try {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (standsIn(entry.name)) return true;
        if (entry.isFile() && (await standsInFile(join(entry.parentPath, entry.name)))) return true;
      }
      return false;
    } catch (error) {
      const code = codeOf(error);
      if (code === '') throw error;
      return code !== 'ENOENT';
    }
  };
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
