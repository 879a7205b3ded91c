import { resolve } from 'node:path';

import { ok, refuse } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';
import { readWorkshopFile } from '../workshop-file/opening-ladder.ts';
import { saidFindings, type SaidFinding } from './derived-data.ts';
import { openSentence } from './trouble-sentence.ts';
import type { Verb } from './verb.ts';

/** Only looks: the file stays as it is to the last byte. */
export const checkVerb: Verb = {
  name: 'check',
  usage: 'check FILE [--json]',
  names: 1,
  options: { json: { type: 'boolean' } },
  about: (t) => t('cli.check.about'),
  aboutOptions: (t) => ({ json: t('cli.check.json') }),
  run: async ({ t, io, inspector }, [file = ''], { json }) => {
    const path = resolve(file);
    const read = await readWorkshopFile(path, inspector);
    if (!read.ok) return refuse(openSentence(t, path, read.error));
    const found = saidFindings(t, read.value);
    await io.print(json === true ? `${JSON.stringify(found, null, 2)}\n` : sentences(t, found));
    return ok(errorsIn(found).length > 0 ? 1 : 0);
  },
};

function errorsIn(found: readonly SaidFinding[]): readonly SaidFinding[] {
  return found.filter(({ level }) => level === 'error');
}

function sentences(t: Words, found: readonly SaidFinding[]): string {
  if (found.length === 0) return `${t('cli.check.none')}\n`;
  const lines = found.map(({ level, title, text, step }) =>
    t('cli.check.finding', { level: t(`gap.level.${level}`), title, text, step }),
  );
  const total = t('cli.check.count', { count: found.length, settle: errorsIn(found).length });
  return `${[...lines, total].join('\n')}\n`;
}
