import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLifetime } from './lifetime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function lifetime() {
  const deserted = vi.fn<() => void>();
  return { deserted, windows: createLifetime(5_000, deserted) };
}

test('ends a while after the last window went', () => {
  const { deserted, windows } = lifetime();
  windows.windowCame();
  windows.windowCame();
  windows.windowWent();
  vi.advanceTimersByTime(60_000);
  expect(deserted).not.toHaveBeenCalled();
  windows.windowWent();
  vi.advanceTimersByTime(4_999);
  expect(deserted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(deserted).toHaveBeenCalledOnce();
});

test('a page that is loaded again is not gone', () => {
  const { deserted, windows } = lifetime();
  windows.windowCame();
  windows.windowWent();
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
  windows.windowWent();
  windows.end();
  windows.windowWent();
  vi.advanceTimersByTime(60_000);
  expect(deserted).not.toHaveBeenCalled();
});
