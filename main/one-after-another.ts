/** Runs steps one at a time, in the order they were asked for. A step that fails does not hold up the next. */
export function oneAfterAnother(): <T>(step: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (step) => {
    const done = turn.then(step);
    turn = done.catch(() => {});
    return done;
  };
}
