import { seal, type HostileFile } from './hostile-files.ts';

/** Nothing is wrong with it but that there is so much of it: records, digest and chain of hashes hold. */
const much = (what: string, more: Omit<HostileFile, 'what' | 'make'>, statements: string): HostileFile => ({
  what,
  ...more,
  make: (db) => {
    db.exec(statements);
    seal(db);
  },
});

const TOO_LARGE = { heavy: true, refusedAs: 'too-large' } as const;
const OPENS = { heavy: true, harmless: true } as const;

/** Ids of the same making sort as they are numbered. */
const id = (kind: number) => `printf('0190a000-0000-7000-8000-${kind}%011x', i)`;
const numbers = (count: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
const letters = (count: number) => `replace(hex(zeroblob(${count / 2})), '0', 'n')`;

const people = (count: number, noteLength = 0) =>
  `${numbers(count)} INSERT INTO stakeholder (id, kind, name, job_title, email, note)
     SELECT ${id(1)}, 'person', 'Person ' || i, '', '', ${noteLength === 0 ? "''" : letters(noteLength)} FROM n;`;
const organisations = (count: number) =>
  `${numbers(count)} INSERT INTO organisation (id, name) SELECT ${id(2)}, 'Unit ' || i FROM n;`;
const services = (count: number) =>
  `${numbers(count)} INSERT INTO service (id, name, description, outcomes, position)
     SELECT ${id(3)}, 'Service ' || i, '', '', i FROM n;`;
/** Each service with 25 people, of those that `people` and `services` made. */
const placements = (count: number) =>
  `${numbers(count)} INSERT INTO placement (id, service, stakeholder, lane, lead, position, task)
     SELECT ${id(4)}, printf('0190a000-0000-7000-8000-3%011x', (i - 1) / 25 + 1),
       printf('0190a000-0000-7000-8000-1%011x', (i - 1) % 19000 + 1), 'user', 0, i, '' FROM n;`;

/** With one letter that makes each of them take two bytes in memory. */
const longChange = (count: number) =>
  `UPDATE log SET edits = '[{"noun":"stakeholder","id":"業' || ${letters(count)} || '"}]'
     WHERE seq = (SELECT max(seq) FROM log)`;

/** F13: valid to the last byte, and more than a laptop should take in. */
export const ENORMOUS_FILES: readonly HostileFile[] = [
  much('one organisation too many', { refusedAs: 'too-large' }, organisations(5_001)),
  much('three times as many people as there may be, each with a long note', TOO_LARGE, people(60_000, 3_900)),
  much('as many people as there may be, each with a long note', TOO_LARGE, people(19_000, 3_900)),
  much('one placement too many', TOO_LARGE, people(19_000) + services(4_001) + placements(100_001)),
  much(
    'as many records as there is room for',
    OPENS,
    people(19_980) + services(4_990) + placements(60_000) + organisations(4_990),
  ),
  much('as much text as there may be', OPENS, people(3_000, 4_000)),
  much(
    'as many changes as there may be',
    OPENS,
    `${numbers(499_900)} INSERT INTO log SELECT last + i, '2026-01-01T00:00:00.000Z', '{"code":"placed"}', '[]', NULL,
       1, '', '', '' FROM n, (SELECT max(seq) AS last FROM log)`,
  ),
  much('one change that says as much as it may', OPENS, longChange(25_000_000)),
  much('one change that says too much', TOO_LARGE, longChange(60_000_000)),
];
