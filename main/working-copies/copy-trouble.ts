import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { assertNever } from '../../shared/result.ts';

/** Whether a copy on this laptop will not open later either. What passes is tried again by whoever asks. */
export function isCopyLost({ code }: OpenTrouble): boolean {
  switch (code) {
    case 'missing':
    case 'not-a-file':
    case 'not-ours':
    case 'no-content':
    case 'protected':
    case 'damaged':
    case 'altered':
    case 'too-large':
      return true;
    case 'no-copy':
    case 'not-checked':
    case 'newer':
    case 'in-use':
    case 'read-only':
    case 'synced':
    case 'copy-damaged':
    case 'not-allowed':
    case 'disk-full':
    case 'disk':
      return false;
    default:
      return assertNever(code);
  }
}
