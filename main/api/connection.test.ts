import { describe, expect, test } from 'vitest';
import { CALLS, type Handlers, type Message } from '../../shared/api.ts';
import { ok } from '../../shared/result.ts';
import { LARGEST_REQUEST, openConnection } from './connection.ts';
import { sayFault, type Fault } from './fault.ts';

const HANDLE = 'AAAAAAAAAAAAAAAAAAAAAA';

/** A window that may cancel printing, forget a file (which has a bug) and run commands. */
function connected() {
  const sent: Message[] = [];
  const faults: Fault[] = [];
  const ran: unknown[] = [];
  const handlers: Partial<Handlers<null>> = {
    cancelPrint: async () => ok(null),
    forgetRecent: () => Promise.reject(new Error('cannot read /home/lena/Secret merger.trilane')),
    run: async (input) => {
      ran.push(input);
      return ok({ seq: 1, savedAt: '2025-11-22T09:00:00.000Z', ids: [] });
    },
  };
  const connection = openConnection({
    handlers,
    window: null,
    send: (text) => sent.push(JSON.parse(text) as Message),
    report: (fault) => faults.push(fault),
  });
  return { connection, sent, faults, ran };
}

describe('a connection', () => {
  test('answers a call under its number', async () => {
    const { connection, sent, faults } = connected();
    await connection.receive('{"id":7,"call":"cancelPrint","input":{}}');
    expect(sent).toEqual([{ id: 7, reply: { ok: true, value: null } }]);
    expect(faults).toEqual([]);
  });

  test('tells events', () => {
    const { connection, sent } = connected();
    connection.tell({ kind: 'welcome', window: 'w1', afterCrash: false });
    expect(sent).toEqual([{ event: { kind: 'welcome', window: 'w1', afterCrash: false } }]);
  });

  test.each([
    ['an unknown call', '{"id":1,"call":"readFile","input":{}}', 'unknown-call'],
    ['a call this window may not make', '{"id":1,"call":"closeWorkshop","input":{}}', 'unknown-call'],
    ['a call named after a prototype', '{"id":1,"call":"__proto__","input":{}}', 'unknown-call'],
    ['a call named after a method', '{"id":1,"call":"constructor","input":{}}', 'unknown-call'],
    ['no input', '{"id":1,"call":"cancelPrint"}', 'bad-input'],
    ['a key too many', '{"id":1,"call":"cancelPrint","input":{"path":"/etc/passwd"}}', 'bad-input'],
    ['a prototype key', '{"id":1,"call":"cancelPrint","input":{"__proto__":{"polluted":1}}}', 'bad-input'],
    [
      'an envelope with a key too many',
      '{"id":1,"call":"cancelPrint","input":{},"window":"w2"}',
      'bad-input',
    ],
    ['a path for a handle', '{"id":1,"call":"forgetRecent","input":{"file":"../../x"}}', 'bad-input'],
    ['a list for an input', '{"id":1,"call":"cancelPrint","input":[]}', 'bad-input'],
    ['half a request', '{"id":1,"call":"cancelPrint","inp', 'bad-input'],
  ])('refuses %s', async (_what, text, why) => {
    const { connection, sent, faults, ran } = connected();
    await connection.receive(text);
    expect(sent).toEqual([{ id: 1, refused: why }]);
    expect(faults).toMatchObject([{ kind: 'refused', why }]);
    expect(ran).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([
    '',
    'null',
    '7',
    '[]',
    '"x"',
    '{}',
    '{"id":"1"}',
    '{"id":-1,"call":"cancelPrint","input":{}}',
    '\u0000',
  ])('says nothing to %j, but counts it', async (text) => {
    const { connection, sent, faults } = connected();
    await connection.receive(text);
    expect(sent).toEqual([]);
    expect(faults).toHaveLength(1);
  });

  test('refuses a request larger than its own call allows', async () => {
    const { connection, sent, ran } = connected();
    const padding = ' '.repeat(CALLS.cancelPrint.maxBytes);
    await connection.receive(`{"id":3,"call":"cancelPrint","input":{}${padding}}`);
    await connection.receive(
      `{"id":4,"call":"run","input":{"number":1,"command":"place","input":"${padding}"}}`,
    );
    expect(sent).toMatchObject([{ id: 3, refused: 'too-large' }, { id: 4 }]);
    expect(ran).toHaveLength(1);
  });

  test('refuses a request larger than any call without parsing it', async () => {
    const { connection, sent } = connected();
    await connection.receive(`{"id":5,"call":"run","input":"${'x'.repeat(LARGEST_REQUEST)}`);
    expect(sent).toEqual([{ id: 5, refused: 'too-large' }]);
  });

  test('a bug in a handler is answered, reported without names or paths, and not the end', async () => {
    const { connection, sent, faults } = connected();
    await connection.receive(`{"id":1,"call":"forgetRecent","input":{"file":"${HANDLE}"}}`);
    await connection.receive('{"id":2,"call":"cancelPrint","input":{}}');
    expect(sent).toMatchObject([
      { id: 1, refused: 'failed' },
      { id: 2, reply: { ok: true } },
    ]);
    expect(faults).toMatchObject([{ kind: 'failed', during: 'forgetRecent' }]);
    const [line = ''] = faults.map(sayFault);
    expect(line).toContain('connection.test.ts');
    expect(line).not.toMatch(/lena|Secret|merger/);
    expect(line).not.toContain(import.meta.dirname);
  });
});
