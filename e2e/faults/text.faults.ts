import {
  createNorthfield,
  must,
  openWindow,
  startTestProgram,
  type TestWindow,
} from '../../main/api/test-program.ts';
import { mintId } from '../../main/session/mint-id.ts';
import { TEXT_LIMITS, tidyLine, tidyNote } from '../../shared/model/text.ts';
import type { WorkshopRecords } from '../../shared/model/workshop.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { HOSTILE_TEXTS, type HostileText } from './text/hostile-texts.ts';
import { wrongSentences } from './text/sentences.ts';
import { fieldWriters, type FieldWriter } from './text/text-fields.ts';

/** What became of one text in one field. */
type Outcome = 'kept' | 'refused' | { readonly wrong: string };

export const family: FaultFamily = {
  id: 'F14',
  title: 'hostile text in every field of the contract, in every sentence, and after reopening',
  quick: 5,
  full: HOSTILE_TEXTS.length,
  run: writeHostileTexts,
};

async function writeHostileTexts(count: number, report: (line: string) => void): Promise<FaultCounts> {
  const program = startTestProgram();
  const totals = { kept: 0, refused: 0, lost: 0 };
  for (const text of HOSTILE_TEXTS.slice(0, count)) {
    for (const outcome of await outcomesOf(text, openWindow(program.program))) {
      if (typeof outcome === 'string') totals[outcome] += 1;
      else {
        totals.lost += 1;
        report(`${text.what}: ${outcome.wrong}`);
      }
    }
  }
  const failures = program.faults.filter(({ kind }) => kind === 'failed').length;
  await program.end();
  if (failures > 0) report(`${failures} calls failed`);
  const { kept, refused, lost } = totals;
  return {
    tried: kept + refused + lost,
    survived: kept + refused - failures,
    lost: lost + failures,
    figures: `${count} texts, ${kept} kept as they are, ${refused} refused with the reason`,
  };
}

/** One workshop with this text wherever somebody can write; then closed and opened again. */
async function outcomesOf(hostile: HostileText, window: TestWindow): Promise<readonly Outcome[]> {
  const file = await createNorthfield(window);
  const outcomes: Outcome[] = [];
  const expected: { readonly writer: FieldWriter; readonly id: string; readonly text: string }[] = [];
  let number = 0;
  for (const writer of fieldWriters(await somebodyPlaced(window))) {
    number += 1;
    const { id, ...command } = writer.write(hostile.text);
    const said = await runIn(window, number + 10, command);
    const outcome = judge(hostile, writer, said);
    outcomes.push(outcome);
    if (outcome !== 'kept') continue;
    const text = writer.isNote ? tidyNote(hostile.text) : tidyLine(hostile.text);
    expected.push({ writer, id, text });
  }
  outcomes.push(await snapshotOutcome(hostile, window));
  must(await window.call('closeWorkshop', {}));
  const { records } = must(await window.call('openWorkshop', { file: file.file }));
  for (const { writer, id, text } of expected) {
    if (hostile.tidied !== true && text !== hostile.text) outcomes.push({ wrong: 'is not tidy itself' });
    if (textIn(records, writer, id) !== text)
      outcomes.push({ wrong: `${writer.noun}.${writer.field} is another after reopening` });
  }
  for (const key of hostile.text.length > TEXT_LIMITS.note ? [] : wrongSentences(hostile.text))
    outcomes.push({ wrong: `the sentence ${key} says something else` });
  return outcomes;
}

/** Whose lane can have a task written to it. */
async function somebodyPlaced(window: TestWindow) {
  const [service, stakeholder, placement] = [mintId(), mintId(), mintId()];
  const lane = { id: placement, service, stakeholder, lane: 'user' };
  must(
    await window.call('run', {
      number: 1,
      command: 'addServices',
      input: { services: [{ id: service, name: 'Payroll' }] },
    }),
  );
  must(
    await window.call('run', {
      number: 2,
      command: 'addStakeholders',
      input: { stakeholders: [{ id: stakeholder, name: 'Ben' }] },
    }),
  );
  must(await window.call('run', { number: 3, command: 'place', input: lane }));
  const open = must(await window.call('currentWorkshop', {}));
  return { workshop: open?.records.workshop[0]?.id ?? '', placement };
}

/** Null when it is committed, else why it was refused. */
async function runIn(
  window: TestWindow,
  number: number,
  { command, input }: Omit<ReturnType<FieldWriter['write']>, 'id'>,
): Promise<string | null> {
  try {
    const done = await window.call('run', { number, command, input });
    if (done.ok) return null;
    return 'message' in done.error ? done.error.message : done.error.code;
  } catch (refused) {
    return String(refused);
  }
}

async function snapshotOutcome(hostile: HostileText, window: TestWindow): Promise<Outcome> {
  const why = whyRefused(hostile, TEXT_LIMITS.name);
  try {
    must(await window.call('nameSnapshot', { number: 100, name: hostile.text }));
  } catch {
    return why === null ? { wrong: 'refused as the name of a snapshot' } : 'refused';
  }
  if (why !== null) return { wrong: 'taken as the name of a snapshot' };
  const points = must(await window.call('listRestorePoints', {}));
  return points.some(({ name }) => name === tidyLine(hostile.text))
    ? 'kept'
    : { wrong: 'another name of the snapshot' };
}

function judge(hostile: HostileText, writer: FieldWriter, said: string | null): Outcome {
  const where = `${writer.noun}.${writer.field}`;
  const why = whyRefused(hostile, writer.limit);
  if (why === null) return said === null ? 'kept' : { wrong: `${where} refuses it: ${said.slice(0, 100)}` };
  if (said === null) return { wrong: `${where} takes it` };
  return why.test(said) ? 'refused' : { wrong: `${where} says ${said.slice(0, 100)}` };
}

/** What the reason has to say. A request of a megabyte is not even read. */
function whyRefused({ text, refusedFor }: HostileText, limit: number): RegExp | null {
  if (text.length >= 1_000_000) return /too-large/;
  if (text.length > limit) return new RegExp(String(limit));
  return refusedFor === undefined ? null : new RegExp(refusedFor);
}

function textIn(records: WorkshopRecords, { noun, field }: FieldWriter, id: string): unknown {
  const found = (records[noun] as readonly { readonly id: string }[]).find((one) => one.id === id);
  return (found as Readonly<Record<string, unknown>> | undefined)?.[field];
}
