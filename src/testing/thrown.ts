import { toCareError } from '../adapter/care-error.js';
import { Broken, broken } from './rule.js';

/** What was thrown, in words for the integrator. */
export function describeThrown(thrown: unknown): string {
  if (thrown instanceof Error && thrown.name === 'AbortError') return 'an AbortError';
  const { kind, code, message, outcome } = toCareError(thrown);
  const name = thrown instanceof Error && kind === 'unknown' ? ` (${thrown.name})` : '';
  return [
    `kind '${kind}'${name}, outcome '${outcome}'`,
    ...(code === undefined ? [] : [`code '${code}'`]),
    ...(message === '' ? [] : [`message "${message}"`]),
  ].join(', ');
}

/** What a call was refused with, as it was thrown. @throws Broken where it was not. */
export async function refusalOf(asked: Promise<unknown>, what: string): Promise<unknown> {
  const outcome = await asked.then(
    () => ANSWERED,
    (thrown: unknown) => ({ thrown }),
  );
  if (outcome === ANSWERED) broken(`${what} was answered, not refused.`);
  if (outcome.thrown instanceof Broken) throw outcome.thrown;
  return outcome.thrown;
}

const ANSWERED = { thrown: undefined };
