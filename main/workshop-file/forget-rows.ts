import type { Edit } from '../../shared/change.ts';
import { forgetInEdits, type Forget } from '../../shared/forgetting/forgetting.ts';
import { digestAfter, digestText, type ContentDigest } from './content-digest.ts';
import { entryOf, sealed, type LogEntry, type LogRow } from './log-entry.ts';

/** A log entry in other words, and what that adds to the digest the file had after it. */
interface Rewritten {
  readonly row: LogRow;
  readonly entry: LogEntry;
  readonly difference: ContentDigest;
}

/**
 * The log with somebody forgotten: from the first entry that names them on, every row is written anew and chained to
 * the one before. What stands before that entry stays as it is to the last byte, and is not among the rows given back.
 * `difference` is what forgetting adds to the digest of the workshop as it is.
 */
export function rewriteLog(
  rows: Iterable<LogRow>,
  forget: Forget,
  difference: ContentDigest,
): readonly LogRow[] {
  const rewritten = rewrite(rows, forget);
  // An upgrade gives records another shape without an edit: from there on the digest is told from its end.
  const upgrade = rewritten.findLastIndex(({ entry }) => entry.label.code === 'upgraded');
  const correction = upgrade < 0 ? 0n : difference - (rewritten.at(-1)?.difference ?? 0n);
  const chained: LogRow[] = [];
  for (const [index, { row, entry, difference: told }] of rewritten.entries()) {
    const added = upgrade >= 0 && index >= upgrade ? told + correction : told;
    const digest = digestText(digestAfter(BigInt(`0x${row.digest}`) + added, []));
    const previous = chained.at(-1)?.hash ?? row.previous;
    chained.push(sealed(entry, { schemaVersion: row.schemaVersion, digest, previous }));
  }
  return chained;
}

function rewrite(rows: Iterable<LogRow>, forget: Forget): readonly Rewritten[] {
  const rewritten: Rewritten[] = [];
  let difference: ContentDigest = 0n;
  for (const row of rows) {
    const entry = entryOf(row);
    const edits = forgetInEdits(entry.edits, forget.inRecord);
    const label = forget.inLabel(entry.label, entry.seq);
    if (edits === entry.edits && label === entry.label && rewritten.length === 0) continue;
    difference = digestAfter(digestAfter(difference, edits), entry.edits.map(takenBack));
    rewritten.push({ row, entry: { ...entry, label, edits }, difference });
  }
  return rewritten;
}

function takenBack({ before, after, ...edit }: Edit): Edit {
  return { ...edit, before: after, after: before } as Edit;
}
