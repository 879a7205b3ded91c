import { resolve } from 'node:path';

import { recordsOf, type Workshop } from '../../shared/model/workshop.ts';
import { PAPERS, type Paper } from '../../shared/report/paper.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';
import { writeWholeFile } from '../api/write-whole-file.ts';
import { identityAt, isSameFile } from '../workshop-file/file-identity.ts';
import { readWorkshopFile } from '../workshop-file/opening-ladder.ts';
import { wholeWorkshop } from './derived-data.ts';
import { openSentence, printSentence, writeSentence } from './trouble-sentence.ts';
import type { Desk, Options, Outcome, Verb } from './verb.ts';

/** Standard output instead of a file. */
const STANDARD = '-';

interface Wish {
  /** What to write: the report on this paper, or the data. */
  readonly what: { readonly pdf: Paper } | 'json';
  readonly out: string;
}

export const exportVerb: Verb = {
  name: 'export',
  usage: 'export FILE (--pdf OUT [--paper A4|Letter] | --json OUT)',
  names: 1,
  options: { pdf: { type: 'string' }, paper: { type: 'string' }, json: { type: 'string' } },
  about: (t) => t('cli.export.about'),
  aboutOptions: (t) => ({
    'pdf OUT': t('cli.export.pdf'),
    'paper A4|Letter': t('cli.export.paper', { papers: PAPERS }),
    'json OUT': t('cli.export.json'),
  }),
  run: async (desk, [file = ''], options) => {
    const { t, inspector } = desk;
    const wish = readWish(t, options);
    if (!wish.ok) return wish;
    const path = resolve(file);
    const { out, what } = wish.value;
    if (out !== STANDARD && isSameFile(identityAt(path), identityAt(resolve(out)))) {
      return refuse(t('cli.bad.sameFile', { name: out }));
    }
    const read = await readWorkshopFile(path, inspector);
    if (!read.ok) return refuse(openSentence(t, path, read.error));
    const bytes =
      what === 'json'
        ? ok(Buffer.from(`${JSON.stringify(wholeWorkshop(t, read.value), null, 2)}\n`))
        : await printed(desk, read.value, what.pdf);
    return bytes.ok ? deliver(desk, out, bytes.value) : bytes;
  },
};

function readWish(t: Words, options: Options): Result<Wish, string> {
  const [pdf, json, paper] = [options['pdf'], options['json'], options['paper']].map(textOf);
  if (pdf !== undefined && json === undefined) return readPaper(t, pdf, paper ?? 'A4');
  if (json === undefined || pdf !== undefined) return refuse(t('cli.export.oneOf'));
  return paper === undefined ? ok({ what: 'json', out: json }) : refuse(t('cli.export.paperWithPdf'));
}

function readPaper(t: Words, out: string, paper: string): Result<Wish, string> {
  const known = PAPERS.find((one) => one === paper);
  if (known === undefined) return refuse(t('cli.export.unknownPaper', { paper, papers: PAPERS }));
  return ok({ what: { pdf: known }, out });
}

function textOf(option: Options[string]): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

async function printed(
  { t, host }: Desk,
  workshop: Workshop,
  paper: Paper,
): Promise<Result<Uint8Array, string>> {
  const content = { records: recordsOf(workshop), paper, at: new Date().toISOString() };
  const pdf = await host.printer(content, new AbortController().signal);
  return pdf.ok ? pdf : refuse(printSentence(t, pdf.error));
}

/** A file comes whole or not at all; what stood there is replaced, as with any program that writes to OUT. */
async function deliver({ t, io }: Desk, out: string, bytes: Uint8Array): Promise<Result<Outcome, string>> {
  if (out === STANDARD) {
    await io.print(bytes);
    return ok(0);
  }
  const path = resolve(out);
  const written = await writeWholeFile(path, bytes, true);
  return written.ok ? ok(0) : refuse(writeSentence(t, path, written.error));
}
