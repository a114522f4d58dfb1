import type { CareAdapter } from '../adapter/care-adapter.js';
import type { CaseResult } from './report.js';
import type { ConformanceFixtures } from './fixtures.js';
import { checkDescription } from '../adapter/parse.js';
import { ConformanceFailure } from './failure.js';
import { describeThrown } from './thrown.js';
import { patient } from './patient.js';
import { Broken, NotOffered, NotTried, type Rule } from './rule.js';
import { Stage } from './stage.js';

type Verdict = CaseResult extends infer Result
  ? Result extends unknown
    ? Omit<Result, 'rule' | 'group' | 'name'>
    : never
  : never;

/** Tries one rule on an adapter of its own, and closes it. */
export async function tryRule(
  rule: Rule,
  makeAdapter: () => CareAdapter | Promise<CareAdapter>,
  fixtures: ConformanceFixtures,
): Promise<Verdict> {
  let given: CareAdapter;
  try {
    given = await makeAdapter();
  } catch (thrown) {
    return failed(rule, `makeAdapter failed with ${describeThrown(thrown)}.`, thrown);
  }
  const verdict = await tryOn(given, rule, fixtures);
  try {
    await fixtures.dispose?.(given);
  } catch (thrown) {
    return failed(rule, `fixtures.dispose failed with ${describeThrown(thrown)}.`, thrown);
  }
  return verdict;
}

async function tryOn(
  given: CareAdapter,
  rule: Rule,
  fixtures: ConformanceFixtures,
): Promise<Verdict> {
  try {
    await rule.check(await stageFor(rule, given, fixtures));
    return { status: 'passed' };
  } catch (thrown) {
    return verdictOf(rule, thrown);
  }
}

/** Rules about the description itself ask for it once more. */
const DESCRIPTION = 'description/';

async function stageFor(
  rule: Rule,
  given: CareAdapter,
  fixtures: ConformanceFixtures,
): Promise<Stage> {
  const patience = fixtures.patience ?? 5000;
  const adapter = patient(given, patience);
  const call = { signal: new AbortController().signal, locale: fixtures.locale ?? 'en' };
  try {
    const description = checkDescription(await adapter.describe(call));
    return new Stage({ given, adapter, description, fixtures, patience });
  } catch (thrown) {
    if (rule.id.startsWith(DESCRIPTION)) throw new Broken(`describe: ${describeThrown(thrown)}`);
    throw new NotTried('describe does not answer as it should; see description/answers');
  }
}

function verdictOf(rule: Rule, thrown: unknown): Verdict {
  if (thrown instanceof NotOffered) return { status: 'not-offered', reason: thrown.message };
  if (thrown instanceof NotTried) return { status: 'not-tried', reason: thrown.message };
  const seen =
    thrown instanceof Broken ? thrown.message : `a call rejected with ${describeThrown(thrown)}`;
  return failed(rule, seen, thrown);
}

function failed(rule: Rule, seen: string, cause: unknown): Verdict {
  return { status: 'failed', failure: new ConformanceFailure(rule, seen, cause) };
}
