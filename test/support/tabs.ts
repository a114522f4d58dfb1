/** Ways to have several pages, copies of the kit and times of day within one test. */

/** A second copy of a module: its own memory, the browser's same storage. A reload, or another copy of the kit. */
export async function freshCopy<M>(path: string): Promise<M> {
  copies += 1;
  return (await import(`${path}?copy=${copies}`)) as M;
}

let copies = 0;

/** A page of the same origin. Closing it is the crash of a tab: its locks go, its promises never settle. */
export interface Tab {
  /** Imports a module of the kit in that page. */
  load<M>(path: string): Promise<M>;
  /** As a person reloads it, in this very moment; settles when the new page is there. */
  reload(): Promise<void>;
  close(): void;
}

export function openTab(): Tab {
  const frame = document.createElement('iframe');
  // From the server like any page: an empty frame is reloaded faster than any page, and than WebKit begins to write.
  frame.src = '/test/support/empty-page.html';
  const opened = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  let loads = 0;
  return {
    load: async <M>(path: string) => {
      await opened;
      return new Promise<M>((resolve, reject) => {
        const page = frame.contentWindow as unknown as Record<string, (module: M) => void>;
        const name = `loaded${(loads += 1)}`;
        page[name] = resolve;
        const script = frame.contentDocument!.createElement('script');
        script.type = 'module';
        script.textContent = `import * as module from '${HERE}${path}'; window.${name}(module);`;
        script.addEventListener('error', () => reject(new Error(`${path} did not load`)));
        frame.contentDocument!.body.append(script);
      });
    },
    reload: () =>
      new Promise((resolve) => {
        frame.addEventListener('load', () => resolve(), { once: true });
        frame.contentWindow!.location.reload();
      }),
    close: () => frame.remove(),
  };
}

/** A time that passes only when told to, with the timers that hang on it. */
export class FakeTime {
  #now: number;
  readonly #timers = new Set<{ readonly at: number; readonly run: () => void }>();

  constructor(start = '2026-11-22T16:05:00Z') {
    this.#now = Date.parse(start);
  }

  readonly now = () => this.#now;

  readonly after = (ms: number, run: () => void) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  };

  get waiting(): number {
    return this.#timers.size;
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const timer of [...this.#timers].sort((one, other) => one.at - other.at)) {
      if (timer.at > this.#now || !this.#timers.delete(timer)) continue;
      timer.run();
    }
  }
}

/** Where this page has its modules from: with a guard taken out, another page has to be without it, too. */
const HERE = /^\/run\/\d+/.exec(new URL(import.meta.url).pathname)?.[0] ?? '';
