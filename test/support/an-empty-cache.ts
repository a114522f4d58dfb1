import { READ_LIMITS, type ReadLimits } from '../../src/store/patient-read.js';
import { ReadCache } from '../../src/store/read-cache.js';

/** A cache in which nothing is yet; it tries nothing again unless told otherwise. */
export function anEmptyCache(
  limits: Partial<ReadLimits> = {},
  now: () => number = () => performance.now(),
): ReadCache {
  return new ReadCache({ limits: { ...READ_LIMITS, retries: 0, ...limits }, now });
}
