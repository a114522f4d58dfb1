import type { Thread } from '../../model/thread.js';
import type { World } from './worlds/world.js';

/** With its reason in the language asked for. */
export function withLabels(thread: Thread, world: World, locale: string): Thread {
  const code = thread.reason?.code;
  if (code === undefined || thread.reason?.label !== undefined) return thread;
  const label = world.reasons(locale).find((reason) => reason.code === code)?.label;
  return label === undefined ? thread : { ...thread, reason: { code, label } };
}
