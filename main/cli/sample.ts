import { basename, resolve } from 'node:path';

import { workshopOf } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { SAMPLE_NAMES, type SampleName } from '../../shared/samples/sample-name.ts';
import { sampleCommands, SAMPLES } from '../../shared/samples/samples.ts';
import { mintId } from '../session/mint-id.ts';
import type { SessionLink } from '../session/session-link.ts';
import { startSession } from '../session/worker-link.ts';
import { writeTroubleOf } from '../workshop-file/file-errors.ts';
import { readWorkshopFile } from '../workshop-file/opening-ladder.ts';
import { discard, putInPlace, temporaryNameFor } from '../workshop-file/put-in-place.ts';
import { commitSentence, openSentence, writeSentence } from './trouble-sentence.ts';
import type { Desk, Outcome, Verb } from './verb.ts';

export const sampleVerb: Verb = {
  name: 'sample',
  usage: `sample ${SAMPLE_NAMES.join('|')} OUT [--force]`,
  names: 2,
  options: { force: { type: 'boolean' } },
  about: (t) => t('cli.sample.about', { samples: SAMPLE_NAMES }),
  aboutOptions: (t) => ({ force: t('cli.sample.force') }),
  run: async (desk, [name = '', out = ''], { force }) => {
    const { t } = desk;
    const sample = SAMPLE_NAMES.find((one) => one === name);
    if (!sample) return refuse(t('cli.bad.unknownSample', { sample: name, samples: SAMPLE_NAMES }));
    const path = resolve(out);
    const standing = await refuseStanding(desk, path, force === true);
    return standing.ok ? buildInPlace(desk, sample, path, force === true) : standing;
  },
};

/** What stands there stays unless told otherwise, and if it is a workshop, unless nobody works in it. */
async function refuseStanding(
  { t, inspector }: Desk,
  path: string,
  force: boolean,
): Promise<Result<null, string>> {
  const { code } = await inspector.header(path);
  if (code === 'missing') return ok(null);
  if (code === 'not-a-file') return refuse(t('cli.bad.outIsFolder', { name: basename(path) }));
  if (!force) return refuse(t('cli.sample.exists', { name: basename(path) }));
  if (code !== 'workshop') return ok(null);
  const read = await readWorkshopFile(path, inspector);
  if (read.ok || read.error.code !== 'in-use') return ok(null);
  return refuse(openSentence(t, path, read.error));
}

/** Built under another name: whoever sees the file sees all of it. */
async function buildInPlace(
  desk: Desk,
  sample: SampleName,
  path: string,
  replace: boolean,
): Promise<Result<Outcome, string>> {
  const { t, host, inspector } = desk;
  let temporary: string | null = null;
  const session = startSession({ inspector, computerName: host.computerName });
  try {
    temporary = await temporaryNameFor(path);
    const built = await build(desk, session, sample, temporary, path);
    if (!built.ok) return built;
    const placed = await putInPlace(temporary, path, replace);
    return placed.ok ? ok(0) : refuse(writeSentence(t, path, placed.error));
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(writeSentence(t, path, trouble));
  } finally {
    await session.end();
    if (temporary !== null) await discard(temporary);
  }
}

/** Step by step, so that its history is a real one. */
async function build(
  { t }: Desk,
  session: SessionLink,
  sample: SampleName,
  temporary: string,
  path: string,
): Promise<Result<null, string>> {
  const made = await session.create(temporary, SAMPLES[sample].details);
  if (!made.ok) return refuse(writeSentence(t, path, made.error));
  for (const [index, { command, input }] of sampleCommands(sample, mintId).entries()) {
    // One after the other: each stands on the one before.
    const done = await session.run({ window: 'sample', number: index + 1 }, command, input);
    if (!done.ok) return refuse(commitSentence(t, workshopOf(made.value.records), done.error));
  }
  const closed = await session.close();
  return closed.ok ? closed : refuse(writeSentence(t, path, closed.error));
}
