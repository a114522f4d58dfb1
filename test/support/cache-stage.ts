import type { ReadLimits } from '../../src/store/patient-read.js';
import type { ReadCache, ReadKey } from '../../src/store/read-cache.js';
import type { RecordView } from '../../src/store/record-view.js';
import { anEmptyCache } from './an-empty-cache.js';
import { SlowServer } from './slow-server.js';
import { viewReached } from './view-reached.js';

/** A cache at a time of its own, before a server that answers when it is told to. */
export interface CacheStage {
  readonly cache: ReadCache;
  readonly server: SlowServer;
  readonly clock: { now: number };
  /** An observer of a key that has been answered. */
  shown(value: string, ...key: ReadKey): Promise<RecordView<string>>;
}

export function aCacheStage(limits: Partial<ReadLimits> = {}): CacheStage {
  const clock = { now: 1_000_000 };
  const server = new SlowServer();
  const cache = anEmptyCache(limits, () => clock.now);
  const shown = async (value: string, ...key: ReadKey): Promise<RecordView<string>> => {
    const view = cache.observe(server.source(...key));
    server.at(-1).resolve(value);
    await reached(view, value);
    return view;
  };
  return { cache, server, clock, shown };
}

/** The view has this value, and no read is on its way. */
export function reached(view: RecordView<string>, value: string): Promise<unknown> {
  return viewReached(view, (state) => state.value === value && !state.reading);
}

/** The view's last read has failed. */
export function failed(view: RecordView<string>): Promise<unknown> {
  return viewReached(view, ({ error, reading }) => error !== undefined && !reading);
}

/** As when the seller comes back to the tab. */
export function becomeVisible(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}
