import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { temporaryFolder } from '../test-support/temporary-folder.ts';
import type { ChildProcessLink, SpawnChild } from './child-process-link.ts';
import { forkInspectionChild } from './forked-child.ts';
import { createInspector } from './inspector.ts';

/** A real child that does what `script` says, whatever it is asked. */
function childThat(script: string): ChildProcessLink {
  const child = spawn(process.execPath, ['--eval', script], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Children one after the other, and how many were started and are gone. */
function childrenInTurn(...spawns: readonly SpawnChild[]) {
  const count = { started: 0, gone: 0 };
  const spawnNext: SpawnChild = () => {
    const next = spawns[Math.min(count.started, spawns.length - 1)];
    if (!next) throw new Error('No child to start');
    count.started += 1;
    const child = next();
    child.onExit(() => (count.gone += 1));
    return child;
  };
  return { count, spawnNext };
}

const hangs = () => childThat('process.on("message", () => { for (;;); })');
const dies = () => childThat('process.on("message", () => process.exit(3))');

function limitsOf(ms: number) {
  const limit = { ms, msPerMegabyte: 0 };
  return { header: limit, vet: limit, ahead: limit, view: limit, holder: limit, held: limit, prove: limit };
}

function inspectorOf(spawnChild: SpawnChild, limit?: number) {
  const inspector = createInspector(spawnChild, limit === undefined ? undefined : limitsOf(limit));
  onTestFinished(() => inspector.end());
  return inspector;
}

describe('looking at a file from a child process', () => {
  it('survives a path that leads nowhere when it looks ahead', async () => {
    const loop = join(temporaryFolder(), 'loop.trilane');
    symlinkSync(loop, loop);
    const { spawnNext, count } = childrenInTurn(forkInspectionChild);
    const inspector = inspectorOf(spawnNext);
    expect(await inspector.vetAhead(loop)).toBeNull();
    expect(await inspector.header(loop)).toEqual({ code: 'missing' });
    expect(count.started).toBe(1);
  });

  it('starts no child any more once it has ended', async () => {
    const { spawnNext, count } = childrenInTurn(forkInspectionChild);
    const inspector = inspectorOf(spawnNext);
    inspector.end();
    inspector.warmUp();
    expect(await inspector.vetAhead('/nowhere.trilane')).toBeNull();
    expect(await inspector.held('/nowhere.trilane')).toBe(false);
    expect(count.started).toBe(0);
  });

  it('keeps one child for all questions', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    writeFileSync(path, 'no workshop');
    const { count, spawnNext } = childrenInTurn(forkInspectionChild);
    const inspector = inspectorOf(spawnNext);
    expect(await Promise.all([inspector.header(path), inspector.header(`${path}2`)])).toEqual([
      { code: 'not-ours' },
      { code: 'missing' },
    ]);
    expect(await inspector.header(path)).toEqual({ code: 'not-ours' });
    expect(count.started).toBe(1);
  });

  it('lets a child go whose memory is used up by the files before', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    writeFileSync(path, 'no workshop');
    const worn = () =>
      childThat(
        'process.on("message", ({ id }) => process.send({ id, finding: { code: "missing" }, isWorn: true }))',
      );
    const { count, spawnNext } = childrenInTurn(worn, forkInspectionChild);
    const inspector = inspectorOf(spawnNext);
    expect(await Promise.all([inspector.header(path), inspector.header(path)])).toEqual([
      { code: 'missing' },
      { code: 'not-ours' },
    ]);
    expect(count.started).toBe(2);
  });

  it('kills a child that hangs, and asks another one what was asked meanwhile', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    writeFileSync(path, 'no workshop');
    const { count, spawnNext } = childrenInTurn(hangs, forkInspectionChild);
    const inspector = inspectorOf(spawnNext, 1_500);
    expect(await Promise.all([inspector.prove(path), inspector.header(path)])).toEqual([
      { ok: false, error: { code: 'disk' } },
      { code: 'not-ours' },
    ]);
    expect(await inspector.header(path)).toEqual({ code: 'not-ours' });
    expect(count.started).toBe(2);
    await expect.poll(() => count.gone).toBe(1);
  });

  it('answers when its child dies', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    writeFileSync(path, 'no workshop');
    const { spawnNext } = childrenInTurn(dies, forkInspectionChild);
    const inspector = inspectorOf(spawnNext);
    expect(await inspector.header(path)).toEqual({ code: 'disk' });
    expect(await inspector.header(path)).toEqual({ code: 'not-ours' });
  });

  it('names nobody when there is no workshop to read the name from', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    writeFileSync(path, 'no workshop');
    const inspector = inspectorOf(forkInspectionChild);
    expect(await inspector.holder(path)).toBeNull();
    expect(await inspector.holder(`${path}2`)).toBeNull();
  });
});
