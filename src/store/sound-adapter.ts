import type { CareAdapter } from '../adapter/care-adapter.js';
import { CareError } from '../adapter/care-error.js';
import { checkAdapter, GROUP_NAMES, type GroupName } from '../adapter/check-adapter.js';
import { warnOnce } from './integrator-log.js';

/**
 * The adapter with only what of it can be used: a group that is built wrongly is reported to the integrator
 * and treated as if it were not there, and the rest works.
 */
export function soundAdapter(adapter: CareAdapter): CareAdapter {
  const { usable, broken, problems } = checkAdapter(adapter);
  for (const { path, message } of problems) warnOnce(path, message);
  if (!usable) return { describe: () => Promise.reject(unusable(problems[0]?.message)) };
  const sound: Writable<CareAdapter> = { describe: (call) => adapter.describe(call) };
  const { check } = adapter;
  if (check && !broken.has('check')) sound.check = check.bind(adapter);
  for (const name of GROUP_NAMES) if (!broken.has(name)) take(sound, adapter, name);
  return sound;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function take<Name extends GroupName>(
  to: Writable<CareAdapter>,
  from: CareAdapter,
  name: Name,
): void {
  const group = from[name];
  if (group) to[name] = group;
}

function unusable(message: string | undefined): CareError {
  return new CareError({
    kind: 'unsupported',
    code: 'adapter-unusable',
    ...(message === undefined ? {} : { message }),
  });
}
