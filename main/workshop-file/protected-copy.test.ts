import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';

import { newWorkshop } from '../../shared/model/workshop.ts';
import { createWords } from '../../shared/words/words.ts';
import { mintId } from '../session/mint-id.ts';
import { hasAge, NO_AGE, runAge } from '../test-support/age-tool.ts';
import { must, startLaptop, type Laptop } from '../test-support/laptop.ts';
import { readWithOtherTool } from '../test-support/other-tool.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { freshCopy } from './copy-in-memory.ts';
import { doLocking } from './locking.ts';
import { protect, unlock } from './protected-copy.ts';

const PASS_PHRASE = 'träge Ümlaute 田中 am Morgen';
const refusedWith = (code: string) => ({ ok: false, error: { code } });

/** So little work for a pass phrase that a test need not wait for it. */
const CHEAP = 2;

function smallWorkshop(): Uint8Array {
  return freshCopy(newWorkshop({ id: mintId(), title: 'Northfield' }));
}

const NEVER = new AbortController().signal;

async function lockedCopyOf({ session }: Laptop): Promise<Uint8Array> {
  const copy = must(await session.copyToLock(false));
  const locked = must(await doLocking({ kind: 'protect', copy, passPhrase: PASS_PHRASE }, NEVER));
  if (!locked) throw new Error('The file says what was acknowledged');
  return locked;
}

/** A workshop that was protected, and where it is. */
async function protectedWorkshop() {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.addPeople('Amira Haddad');
  await laptop.place('Amira Haddad', 'Payroll', 'sponsor');
  const locked = await lockedCopyOf(laptop);
  return { folder, path, laptop, locked };
}

describe('a protected copy', () => {
  it('is the whole workshop with its history again, and nothing of it is readable without its pass phrase', async () => {
    const { folder, path, laptop, locked } = await protectedWorkshop();
    expect(Buffer.from(locked).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    expect(Buffer.from(locked).includes('Amira')).toBe(false);
    // Nothing was put down on the way.
    expect(readdirSync(folder).toSorted()).toEqual(['a.trilane', 'a.trilane-journal']);

    const plain = must(
      must(await doLocking({ kind: 'unlock', bytes: locked, passPhrase: PASS_PHRASE }, NEVER)),
    );
    const before = await laptop.workshop();
    const { log } = (await laptop.session.current()) ?? {};
    await laptop.close();
    const again = join(folder, 'again.trilane');
    writeFileSync(again, plain);
    expect((await laptop.open(again)).log).toEqual(log);
    expect(await laptop.workshop()).toEqual(before);
    await laptop.close();
    const sql = 'SELECT seq, hash FROM log';
    expect(readWithOtherTool(again, sql)).toEqual(readWithOtherTool(path, sql));
    expect(readWithOtherTool(again, 'SELECT * FROM holder')).toEqual([]);
  });

  it('stays locked to a wrong pass phrase, and says when it is damaged', async () => {
    const locked = await protect(smallWorkshop(), PASS_PHRASE, CHEAP);
    expect(await unlock(locked, PASS_PHRASE)).toMatchObject({ ok: true });
    expect(await unlock(locked, `${PASS_PHRASE} `)).toEqual(refusedWith('wrong-pass-phrase'));
    const changed = Uint8Array.from(locked);
    changed[changed.length - 100] = (changed[changed.length - 100] ?? 0) ^ 1;
    expect(await unlock(changed, PASS_PHRASE)).toEqual(refusedWith('damaged'));
    for (const length of [0, 10, 100, locked.length - 1]) {
      expect((await unlock(locked.subarray(0, length), PASS_PHRASE)).ok).toBe(false);
    }
    expect(await unlock(locked.subarray(0, -1_000), PASS_PHRASE)).toEqual(refusedWith('damaged'));
  });

  it('that is damaged at its beginning, wherever, opens for nobody and names damage as a reason', async () => {
    const { t } = createWords();
    const locked = await protect(smallWorkshop(), PASS_PHRASE, CHEAP);
    const header = Buffer.from(locked).indexOf('\n', Buffer.from(locked).indexOf('---')) + 1;
    for (let at = 0; at < header; at += 1) {
      const changed = Uint8Array.from(locked);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const unlocked = await unlock(changed, PASS_PHRASE);
      expect(unlocked.ok, `byte ${at}`).toBe(false);
      if (unlocked.ok || !['wrong-pass-phrase', 'damaged'].includes(unlocked.error.code)) continue;
      const code = unlocked.error.code === 'damaged' ? 'damaged' : 'wrong-pass-phrase';
      expect(t(`protection.unlock.trouble.${code}`), `byte ${at}`).toContain('damaged');
    }
  });

  it('is none when it is locked for a key, holds something else, or asks for too much', async () => {
    const forKey = new Encrypter();
    forKey.addRecipient(await identityToRecipient(await generateIdentity()));
    expect(await unlock(await forKey.encrypt('hello'), 'x')).toEqual(refusedWith('needs-key'));
    const locked = await protect(Buffer.from('hello'), 'x', CHEAP);
    expect(await unlock(locked, 'x')).toEqual(refusedWith('no-workshop'));
    const greedy = Buffer.from(locked).toString('latin1').replace(/ 2\n/, ' 40\n');
    expect(await unlock(Buffer.from(greedy, 'latin1'), 'x')).toEqual(refusedWith('too-costly'));
  });
});

describe.skipIf(!hasAge())(`with the age tool (${NO_AGE})`, () => {
  it('a protected copy is opened, and one that it made is opened here', async () => {
    const folder = temporaryFolder();
    const locked = await protect(smallWorkshop(), PASS_PHRASE, CHEAP);
    const [from, plain, back] = ['a.trilane.age', 'plain.trilane', 'b.trilane.age'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    writeFileSync(from, locked);
    expect(await runAge(['-d', '-o', plain, from], PASS_PHRASE)).toBe(0);
    const bytes = readFileSync(plain);
    expect(bytes.equals(must(await unlock(locked, PASS_PHRASE)))).toBe(true);
    expect(await runAge(['-p', '-o', back, plain], 'five words are quite enough')).toBe(0);
    const unlocked = must(await unlock(readFileSync(back), 'five words are quite enough'));
    expect(bytes.equals(unlocked)).toBe(true);
  });
});
