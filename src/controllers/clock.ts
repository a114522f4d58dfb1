import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** This machine's time, milliseconds. The only place that asks for it. */
export function timeNow(): number {
  return Date.now();
}

const TICK_MS = 30_000;

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watchTime(listener: () => void): () => void {
  watchers.add(listener);
  timer ??= setInterval(() => {
    // A hidden page shows nothing that could be out of date.
    if (document.visibilityState === 'visible') for (const watcher of [...watchers]) watcher();
  }, TICK_MS);
  return () => {
    watchers.delete(listener);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Lets an element render anew as time goes by: one timer for all on the page, none when there are none. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = watchTime(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
