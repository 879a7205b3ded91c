import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { mintId } from '../session/mint-id.ts';
import { filesWith } from '../test-support/bytes-in.ts';
import { createNorthfield, must, openWindow, startTestProgram, type TestProgram } from './test-program.ts';

let test: TestProgram;
beforeEach(() => void (test = startTestProgram()));
afterEach(() => test.end());

describe('somebody who led workshops here and is forgotten', () => {
  it('is in none of the files the program keeps, and every window shows the workshop without them', async () => {
    const window = openWindow(test.program);
    const other = openWindow(test.program);
    await createNorthfield(window);
    await window.call('changePreferences', { facilitator: 'Zoë Quirrenbach' });
    const details = { title: 'Zoë Quirrenbach’s services', facilitator: 'Zoë Quirrenbach' };
    must(await window.call('run', { number: 1, command: 'editDetails', input: details }));
    const zoe = mintId();
    const stakeholders = [{ id: zoe, name: 'Zoë Quirrenbach' }];
    must(await window.call('run', { number: 2, command: 'addStakeholders', input: { stakeholders } }));

    const plan = must(await window.call('planForgetting', { stakeholder: zoe }));
    expect(plan).toEqual(
      expect.objectContaining({ name: 'Zoë Quirrenbach', neutralName: 'Person 1', isListed: true }),
    );
    expect(plan.mentions.map(({ field }) => field).toSorted()).toEqual(['facilitator', 'title']);
    const replaceIn = plan.mentions.map(({ noun, id, field }) => ({ noun, id, field }));
    const done = must(await window.call('forgetStakeholder', { stakeholder: zoe, replaceIn }));
    expect(done).toEqual({ neutralName: 'Person 1', tracesLeft: null, left: [] });

    for (const one of [window, other]) {
      expect(one.events.at(-2)).toMatchObject({
        kind: 'replaced',
        records: { stakeholder: [{ id: zoe, name: 'Person 1' }], workshop: [{ facilitator: 'Person 1' }] },
      });
      expect(one.events.at(-1)).toMatchObject({ preferences: { facilitator: '' } });
    }
    must(await window.call('closeWorkshop', {}));
    expect(must(await window.call('listRecent', {}))).toMatchObject([{ title: 'Person 1’s services' }]);
    await test.restart();
    expect(filesWith(test.home, 'Quirrenbach')).toEqual([]);
    expect(test.faults).toEqual([]);
  });

  it('is still in the names of a file and its folder, which are told', async () => {
    mkdirSync(test.documents('Amira Haddad'), { recursive: true });
    test.dialogAnswer = test.documents('Amira Haddad', 'Services of Amira Haddad.trilane');
    const window = openWindow(test.program);
    const file = must(await window.call('chooseFile', { purpose: 'save-workshop', suggestion: '' }));
    const details = { title: 'Services', client: '', place: '', date: '', facilitator: '' };
    must(await window.call('createWorkshop', { file: file?.file ?? '', details }));
    const amira = mintId();
    const stakeholders = [{ id: amira, name: 'Amira Haddad' }];
    must(await window.call('run', { number: 1, command: 'addStakeholders', input: { stakeholders } }));
    const done = must(await window.call('forgetStakeholder', { stakeholder: amira, replaceIn: [] }));
    expect(done.left).toEqual([{ code: 'file-name' }, { code: 'folder-name' }]);
  });
});
