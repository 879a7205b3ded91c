import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Encrypter } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  addService,
  createNorthfield,
  must,
  openWindow,
  startTestProgram,
  type TestProgram,
  type TestWindow,
} from './test-program.ts';

let test: TestProgram;
let window: TestWindow;
beforeEach(() => {
  test = startTestProgram();
  window = openWindow(test.program);
});
afterEach(() => test.end());

const place = (purpose: 'workshop' | 'protected', name: string) =>
  window.call('suggestFile', { purpose, name }).then(must);
const entries = () => readdirSync(test.documents('Trilane')).toSorted();

describe('a protected copy', () => {
  it('is asked for its pass phrase, and opens as an ordinary file where it is to be', async () => {
    await createNorthfield(window);
    await addService(window, 1, 'Payroll');
    const to = await place('protected', 'Northfield');
    expect(to.name).toBe('Northfield.trilane.age');
    const passPhrase = 'correct horse';
    const saved = must(await window.call('saveProtectedCopy', { file: to.file, replace: false, passPhrase }));
    must(await window.call('closeWorkshop', {}));
    expect(await window.call('openWorkshop', { file: saved.file })).toEqual({
      ok: false,
      error: { code: 'protected' },
    });

    const { file } = await place('workshop', 'Northfield');
    const wrong = { file: saved.file, to: file, passPhrase: 'correct hose' };
    expect(await window.call('unlockCopy', wrong)).toEqual({
      ok: false,
      error: { code: 'wrong-pass-phrase' },
    });
    expect(entries()).toEqual(['Northfield.trilane', 'Northfield.trilane.age']);

    const opened = must(await window.call('unlockCopy', { ...wrong, passPhrase }));
    expect(opened.file.name).toBe('Northfield 2.trilane');
    expect(opened.records.service).toMatchObject([{ name: 'Payroll' }]);
    expect(await window.call('unlockCopy', { ...wrong, passPhrase })).toEqual({
      ok: false,
      error: { code: 'not-written', why: { code: 'exists' } },
    });
    expect(test.faults).toEqual([]);
  });

  it('that is cancelled leaves no file, and holds up nothing meanwhile', async () => {
    const workshop = await createNorthfield(window);
    const to = await place('protected', 'Northfield');
    const request = { file: to.file, replace: false, passPhrase: 'correct horse' };
    const cancelled = { ok: false, error: { code: 'cancelled' } };
    const order: string[] = [];
    const saving = window.call('saveProtectedCopy', request).then((reply) => {
      order.push('answered');
      return reply;
    });
    must(await addService(window, 1, 'Payroll'));
    order.push('a change was saved');
    await window.call('cancelProtection', {});
    expect(await saving).toEqual(cancelled);
    expect(order).toEqual(['a change was saved', 'answered']);
    expect(entries()).toEqual(['Northfield.trilane', 'Northfield.trilane-journal']);

    const saved = must(await window.call('saveProtectedCopy', request));
    const { file } = await place('workshop', 'Northfield');
    const unlocking = window.call('unlockCopy', { file: saved.file, to: file, passPhrase: 'correct horse' });
    await window.call('cancelProtection', {});
    expect(await unlocking).toEqual(cancelled);
    expect(entries()).toEqual(['Northfield.trilane', 'Northfield.trilane-journal', 'Northfield.trilane.age']);
    expect(must(await window.call('currentWorkshop', {}))?.file.name).toBe(workshop.name);
    expect(test.faults).toEqual([]);
  });

  it('is never written over a workshop, nor a workshop over it', async () => {
    const workshop = await createNorthfield(window);
    const to = await place('protected', 'Northfield');
    const passPhrase = 'x';
    const over = { file: workshop.file, replace: true, passPhrase };
    expect(await window.call('saveProtectedCopy', over)).toMatchObject({ ok: false });
    expect(await window.call('saveCopy', { file: to.file, replace: true })).toMatchObject({ ok: false });
    expect(await window.call('unlockCopy', { file: workshop.file, to: to.file, passPhrase })).toMatchObject({
      ok: false,
    });
  });

  it('with a damaged workshop inside leaves nothing behind', async () => {
    await createNorthfield(window);
    must(await window.call('closeWorkshop', {}));
    const bytes = readFileSync(test.documents('Trilane', 'Northfield.trilane'));
    const encrypter = new Encrypter();
    encrypter.setPassphrase('x');
    encrypter.setScryptWorkFactor(2);
    const file = await place('protected', 'Bad');
    writeFileSync(
      test.documents('Trilane', 'Bad.trilane.age'),
      await encrypter.encrypt(bytes.fill(0, 4_096)),
    );
    const to = await place('workshop', 'Bad');
    expect(await window.call('unlockCopy', { file: file.file, to: to.file, passPhrase: 'x' })).toMatchObject({
      ok: false,
    });
    expect(existsSync(test.documents('Trilane', 'Bad.trilane'))).toBe(false);
  });
});
