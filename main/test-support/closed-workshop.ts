import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

import { startLaptop } from './laptop.ts';
import { stateOf, temporaryFolder } from './temporary-folder.ts';

let template: Buffer | null = null;

/** A closed workshop with Amira and Ben as customers of Payroll. */
export async function workshopAt(path: string): Promise<void> {
  template ??= await makeTemplate();
  writeFileSync(path, template);
}

async function makeTemplate(): Promise<Buffer> {
  const path = join(temporaryFolder(), 'template.trilane');
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.addPeople('Amira', 'Ben');
  await laptop.place('Amira', 'Payroll', 'customer');
  await laptop.place('Ben', 'Payroll', 'customer');
  await laptop.close();
  return readFileSync(path);
}

export function refusedWith(code: string) {
  return { ok: false, error: { code } };
}

/** Opens it, and says so if a byte of it, its time of change, or the folder changed by that. */
export async function openingLeavesUntouched(path: string): Promise<unknown> {
  const before = stateOf(path);
  const beside = readdirSync(join(path, '..'));
  const result = await startLaptop().session.open(path);
  expect(stateOf(path)).toEqual(before);
  expect(readdirSync(join(path, '..'))).toEqual(beside);
  return result;
}
