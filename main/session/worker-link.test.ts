import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

import type { FileInspection } from '../workshop-file/inspection.ts';
import { heldBack } from '../test-support/held-back.ts';
import { inspector, laptopWith, must } from '../test-support/laptop.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { startSession } from './worker-link.ts';

const ORIGIN = { window: 'facilitator', number: 7 };
const DETAILS = { title: 'Northfield', client: '', place: '', date: '', facilitator: '' };

function startLink(own: FileInspection = inspector) {
  const link = startSession({ inspector: own, computerName: 'Facilitator’s laptop' });
  onTestFinished(() => link.end());
  return link;
}

describe('the session in its thread', () => {
  it('does what the session does', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const link = startLink();
    const laptop = laptopWith(link);
    await laptop.create(path);
    await laptop.addService('Payroll');
    await laptop.addPeople('Amira', 'Ben');
    await laptop.place('Amira', 'Payroll', 'customer');
    await laptop.place('Ben', 'Payroll', 'customer');
    await laptop.undo();
    await laptop.redo();
    expect(await link.saveCopy(`${path}2`, false)).toEqual({ ok: true, value: null });
    await laptop.close();
    await laptop.open(`${path}2`);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*', 'Ben']);
  });

  it('tells of each change before it answers, in order', async () => {
    const link = startLink();
    must(await link.create(join(temporaryFolder(), 'a.trilane'), DETAILS));
    const heard: unknown[] = [];
    link.onChanged((event) => {
      if (event.kind === 'changed') heard.push([event.step, event.origin.number, event.log.seq]);
    });
    const answers = [
      link.run({ ...ORIGIN, number: 1 }, 'addServices', { services: [{ name: 'Payroll' }] }, true),
      link.undo({ ...ORIGIN, number: 2 }),
      link.redo({ ...ORIGIN, number: 3 }),
    ].map(async (answer) => heard.push(must(await answer).seq));
    await Promise.all(answers);
    expect(heard).toEqual([['command', 1, 2], 2, ['undo', 2, 3], 3, ['redo', 3, 4], 4]);
  });

  it('says that a step failed for a bug, and goes on', async () => {
    const folder = temporaryFolder();
    const link = startLink();
    const never = link.create(join(folder, 'a.trilane'), { ...DETAILS, title: '' });
    await expect(never).rejects.toThrow('must not be empty');
    must(await link.create(join(folder, 'a.trilane'), DETAILS));
  });

  it('says that a file could not be looked at for a bug, and goes on', async () => {
    const folder = temporaryFolder();
    const broken: FileInspection = {
      header: (path) =>
        path.endsWith('broken') ? Promise.reject(new Error('no child')) : inspector.header(path),
      vet: (path) => inspector.vet(path),
      view: (path) => inspector.view(path),
      holder: (path) => inspector.holder(path),
      held: (path) => inspector.held(path),
      prove: (path) => inspector.prove(path),
    };
    const link = startLink(broken);
    await expect(link.open(join(folder, 'broken'))).rejects.toThrow('no child');
    must(await link.create(join(folder, 'a.trilane'), DETAILS));
  });

  it('closes the file when it ends, answers what was asked before, and refuses what is asked after', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const link = startLink();
    must(await link.create(path, DETAILS));
    const before = link.run(ORIGIN, 'addServices', { services: [{ name: 'Payroll' }] }, true);
    const ending = link.end();
    await expect(link.current()).rejects.toThrow('The session has ended');
    expect(must(await before).seq).toBe(2);
    await ending;
    await link.end();
    const again = laptopWith(startLink());
    expect((await again.open(path)).log.seq).toBe(2);
  });

  it('finishes a copy that is being written before it ends', async () => {
    const folder = temporaryFolder();
    const { lookingBy, asked, goOn } = heldBack('prove');
    const link = startLink(lookingBy);
    must(await link.create(join(folder, 'a.trilane'), DETAILS));
    const saving = link.saveCopy(join(folder, 'b.trilane'), false);
    await asked;
    const ended = link.end().then(() => readdirSync(folder));
    goOn();
    expect(await ended).toEqual(['a.trilane', 'b.trilane']);
    expect(must(await saving)).toBeNull();
  });

  it('keeps other programs out while it has the file', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    must(await startLink().create(path, DETAILS));
    expect(await startSecondProgram(path).next()).toMatchObject({
      code: 'in-use',
      holder: { computer: 'Facilitator’s laptop' },
    });
  });
});

describe('a session ended by a mistake', () => {
  const program = fileURLToPath(new URL('../test-support/mistaken-session.ts', import.meta.url));

  async function openInMistaken(path: string) {
    const link = startSession({ inspector, computerName: 'Facilitator’s laptop', program });
    onTestFinished(() => link.end());
    const stopped: string[] = [];
    link.onStopped(({ message }) => stopped.push(message));
    const laptop = laptopWith(link);
    await laptop.create(path);
    return { link, laptop, stopped };
  }

  it('calls no change saved any more, says so once, and has lost none that was', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const { link, laptop, stopped } = await openInMistaken(path);
    await laptop.addService('Payroll');
    const refused = { ok: false, error: { code: 'stopped' } };
    const mistake = link.run(ORIGIN, 'mistake', {});
    const behind = link.run(ORIGIN, 'addServices', { services: [{ name: 'Wi-Fi' }] }, true);
    expect([await mistake, await behind]).toEqual([refused, refused]);
    expect(await link.run(ORIGIN, 'addServices', { services: [{ name: 'Wi-Fi' }] }, true)).toEqual(refused);
    expect([await link.undo(ORIGIN), await link.redo(ORIGIN)]).toEqual([refused, refused]);
    expect(await link.current()).toBeNull();
    expect(await link.saveCopy(`${path}2`, false)).toEqual({ ok: false, error: { code: 'nothing-open' } });
    expect(await link.run(ORIGIN, 'addServices', { services: [] })).toEqual(refused);
    expect(stopped).toEqual(['A mistake in the session']);
  });

  it('goes on in a new thread once the workshop is opened again, more than once', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const { link, laptop, stopped } = await openInMistaken(path);
    for (const name of ['Payroll', 'Wi-Fi']) {
      await link.run(ORIGIN, 'mistake', {});
      await laptop.open(path);
      await laptop.addService(name);
      await laptop.undo();
      await laptop.redo();
    }
    expect(stopped).toHaveLength(2);
    await laptop.close();
    const again = laptopWith(startLink());
    await again.open(path);
    expect([...(await again.workshop()).service.values()].map(({ name }) => name)).toEqual([
      'Payroll',
      'Wi-Fi',
    ]);
  });

  it('ends as any other', async () => {
    const { link } = await openInMistaken(join(temporaryFolder(), 'a.trilane'));
    await link.run(ORIGIN, 'mistake', {});
    await link.end();
    await expect(link.current()).rejects.toThrow('The session has ended');
  });
});
