import { basename } from 'node:path';

import type { CommitTrouble, OpenTrouble, PrintTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { refusalSentence } from '../../shared/words/refusal-sentence.ts';
import { LANGUAGE, type Words } from '../../shared/words/words.ts';

/** Why a file does not open, and what to do. */
export function openSentence(t: Words, path: string, trouble: OpenTrouble): string {
  const name = basename(path);
  switch (trouble.code) {
    case 'in-use': {
      const { holder } = trouble;
      if (holder === null) return t('trouble.open.in-use.unknown', { name });
      return t('trouble.open.in-use.text', {
        name,
        computer: holder.computer,
        since: momentText(holder.since),
      });
    }
    case 'synced':
      return t('trouble.open.synced.text', { name, service: t(`synced.service.${trouble.service}`) });
    case 'copy-damaged':
      return t('trouble.open.copy-damaged.text', {
        name,
        service: t(`synced.service.${trouble.service}`),
        since: momentText(trouble.since),
      });
    case 'newer':
      return t('trouble.open.newer.text', { name, version: trouble.version });
    default:
      return t(`trouble.open.${trouble.code}.text`, { name });
  }
}

/** Why a file is not written, and what to do. */
export function writeSentence(t: Words, path: string, trouble: WriteTrouble): string {
  return t(`trouble.write.${trouble.code}`, { name: basename(path) });
}

export function printSentence(t: Words, trouble: PrintTrouble): string {
  return t(`trouble.print.${trouble.code}`);
}

/** Why a command changed nothing, and what to do. */
export function commitSentence(t: Words, workshop: Workshop, trouble: CommitTrouble): string {
  switch (trouble.code) {
    case 'refused':
      return refusalSentence(t, workshop, trouble.refusal);
    case 'bad-input':
      return t('trouble.commit.bad-input', { message: trouble.message });
    default:
      return t(`trouble.commit.${trouble.code}`);
  }
}

/** In this computer's time. What is no moment (a file can say anything) is shown as it stands. */
function momentText(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
