import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { assertNever } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';

interface TroubleInWords {
  readonly title: string;
  /** What happened, and what to do. */
  readonly text: string;
}

/**
 * Why a file named `name` does not open. `when` says a moment, ISO 8601 in UTC, in words. `hasRestorePoint`: one is on
 * offer, and no other copy need be looked for.
 */
export function sayOpenTrouble(
  t: Words,
  name: string,
  trouble: OpenTrouble,
  when: (iso: string) => string,
  hasRestorePoint = false,
): TroubleInWords {
  const title = t(`trouble.open.${trouble.code}.title`);
  switch (trouble.code) {
    case 'newer':
      return { title, text: t('trouble.open.newer.text', { name, version: trouble.version }) };
    case 'synced':
      return {
        title,
        text: t('trouble.open.synced.text', { name, service: t(`synced.service.${trouble.service}`) }),
      };
    case 'copy-damaged':
      return {
        title,
        text: t('trouble.open.copy-damaged.text', {
          name,
          service: t(`synced.service.${trouble.service}`),
          since: when(trouble.since),
        }),
      };
    case 'in-use': {
      const { holder } = trouble;
      const text = holder
        ? t('trouble.open.in-use.text', { name, computer: holder.computer, since: when(holder.since) })
        : t('trouble.open.in-use.unknown', { name });
      return { title, text };
    }
    case 'not-ours':
    case 'damaged':
    case 'altered':
      return {
        title,
        text: t(`trouble.open.${trouble.code}.${hasRestorePoint ? 'offered' : 'text'}`, { name }),
      };
    case 'missing':
    case 'not-a-file':
    case 'no-content':
    case 'protected':
    case 'no-copy':
    case 'not-checked':
    case 'read-only':
    case 'not-allowed':
    case 'too-large':
    case 'disk-full':
    case 'disk':
      return { title, text: t(`trouble.open.${trouble.code}.text`, { name }) };
    default:
      return assertNever(trouble);
  }
}
