/** Timers that wait longer than a test does, from when counting began. */
export interface Timers {
  /** What each that is still set was set to, in milliseconds. */
  readonly delays: readonly number[];
  /** Their time has come. */
  fire(): void;
  stop(): void;
}

/** Holds back the timers of a second and more; shorter ones run as ever. */
export function countTimers(): Timers {
  const set = new Map<number, { readonly run: () => void; readonly delay: number }>();
  const { setTimeout: begin, clearTimeout: end } = window;
  let last = 1e9;
  Object.assign(window, {
    setTimeout: (run: () => void, delay = 0): number => {
      if (delay < 1_000) return begin(run, delay);
      set.set((last += 1), { run, delay });
      return last;
    },
    clearTimeout: (id: number | undefined): void => {
      if (id === undefined || !set.delete(id)) end(id);
    },
  });
  return {
    get delays() {
      return [...set.values()].map(({ delay }) => delay);
    },
    fire: () => {
      const due = [...set.values()];
      set.clear();
      for (const { run } of due) run();
    },
    stop: () => void Object.assign(window, { setTimeout: begin, clearTimeout: end }),
  };
}
