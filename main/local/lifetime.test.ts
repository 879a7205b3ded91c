import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLifetime } from './lifetime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function lifetime() {
  const deserted = vi.fn<() => void>();
  return { deserted, windows: createLifetime({ lingerMs: 5_000, crashLingerMs: 600_000 }, deserted) };
}

test('ends a while after the last window went', () => {
  const { deserted, windows } = lifetime();
  windows.windowCame();
  windows.windowCame();
  windows.windowWent(false);
  vi.advanceTimersByTime(60_000);
  expect(deserted).not.toHaveBeenCalled();
  windows.windowWent(false);
  vi.advanceTimersByTime(4_999);
  expect(deserted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(deserted).toHaveBeenCalledOnce();
});

test('a page that is loaded again is not gone', () => {
  const { deserted, windows } = lifetime();
  windows.windowCame();
  windows.windowWent(false);
  vi.advanceTimersByTime(1_000);
  windows.windowCame();
  vi.advanceTimersByTime(60_000);
  expect(deserted).not.toHaveBeenCalled();
});

test('before the first window came, it waits', () => {
  const { deserted } = lifetime();
  vi.advanceTimersByTime(600_000);
  expect(deserted).not.toHaveBeenCalled();
});

test('once the program ends, windows that go tell nothing', () => {
  const { deserted, windows } = lifetime();
  windows.windowCame();
  windows.windowCame();
  windows.windowWent(false);
  windows.end();
  windows.windowWent(false);
  vi.advanceTimersByTime(60_000);
  expect(deserted).not.toHaveBeenCalled();
});

test('a page that crashed is waited for as long as its user may look at that', () => {
  const { deserted, windows } = lifetime();
  windows.windowCame();
  windows.windowWent(true);
  vi.advanceTimersByTime(599_999);
  expect(deserted).not.toHaveBeenCalled();
  windows.windowCame();
  windows.windowWent(true);
  vi.advanceTimersByTime(600_000);
  expect(deserted).toHaveBeenCalledOnce();
});

test.each(['before', 'after'] as const)('no page comes back whose browser ended, known %s it', (order) => {
  const { deserted, windows } = lifetime();
  windows.windowCame();
  if (order === 'before') windows.browserEnded();
  windows.windowWent(true);
  if (order === 'after') windows.browserEnded();
  vi.advanceTimersByTime(5_000);
  expect(deserted).toHaveBeenCalledOnce();
});

test('a browser that hands its window over to one that runs has not ended', () => {
  const { deserted, windows } = lifetime();
  windows.browserEnded();
  windows.windowCame();
  windows.windowWent(true);
  vi.advanceTimersByTime(599_999);
  expect(deserted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(deserted).toHaveBeenCalledOnce();
});
