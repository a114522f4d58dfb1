import type { CareAdapter } from '../adapter/care-adapter.js';
import type { CaseResult, ConformanceReport } from './report.js';
import type { ConformanceFixtures } from './fixtures.js';
import { ConformanceFailure, docsOf } from './failure.js';
import { passOn, type RunnerContext } from './runner.js';
import { reportOf } from './report.js';
import { RULES } from './rules.js';
import { tryRule } from './trial.js';

/** One rule, tried on one fresh adapter. */
export interface ConformanceCase {
  /** Stable, group and name: `paging/no-gap`. */
  readonly rule: string;
  /** `paging`. */
  readonly group: string;
  /** The id with the rule's sentence: what to call the case in a runner. */
  readonly name: string;
  /** Where the rule is explained. */
  readonly docs: string;
  /**
   * For a runner: `it(one.name, one.run)`. Rejects with a {@link ConformanceFailure} where the rule is broken, and
   * *skips* where it is not offered or could not be tried: through the runner's own context (mocha, Web Test Runner,
   * Vitest, `node --test`). A runner that cannot skip from within sees a rejection named `NotRun`, for silence would be
   * a pass; with such a one use {@link result}.
   */
  readonly run: (this: unknown, ...context: unknown[]) => Promise<void>;
  /** The same as data. Never rejects. */
  result(): Promise<CaseResult>;
}

/** All cases for one adapter. */
export interface ConformanceSuite extends Iterable<ConformanceCase> {
  readonly cases: readonly ConformanceCase[];
  /**
   * Runs them one after the other, in a page or a script. Never rejects for what an adapter does.
   * @param options `only`: ids or groups (`paging`, `paging/no-gap`); `onResult`: told after each;
   *   `signal`: ends after the case at hand.
   */
  run(options?: {
    readonly only?: readonly string[];
    readonly onResult?: (result: CaseResult) => void;
    readonly signal?: AbortSignal;
  }): Promise<ConformanceReport>;
}

/**
 * The rules of the treaty, tried on an adapter of yours: what it means to be a `CareAdapter`.
 *
 * In any runner, nothing global is touched:
 *
 * ```ts
 * import { adapterConformance } from 'seller-care-kit/testing.js';
 *
 * const suite = adapterConformance(() => createMyAdapter(sandbox), {
 *   longThread: '4711',
 *   reply: { threadId: '4712', text: 'Your parcel is on its way.' },
 * });
 *
 * describe('my adapter', () => {
 *   for (const one of suite) it(one.name, one.run);      // mocha, Web Test Runner, Vitest
 * });
 * for (const one of suite) test(one.name, one.run);      // node --test
 * ```
 *
 * In a page or a script:
 *
 * ```ts
 * const report = await suite.run({ onResult: (result) => show(result) });
 * console.log(report.text);
 * ```
 *
 * Each case is one rule with a stable id and asks for an adapter of its own. It ends as *passed*, *failed* (with
 * the rule, what was seen and what to do), *not offered* (the description does not offer what the rule is about)
 * or *not tried* (a fixture is missing, or another rule is broken first). Only the first is a pass.
 *
 * `docs/conformance.md` lists the rules.
 *
 * @param makeAdapter Makes the adapter of a case. The back end behind it may be the same for all.
 * @param fixtures What is said about the test data. The more, the more is tried.
 */
export function adapterConformance<Adapter extends CareAdapter>(
  makeAdapter: () => Adapter | Promise<Adapter>,
  fixtures: ConformanceFixtures<Adapter> = {},
): ConformanceSuite {
  const cases = RULES.map((rule): ConformanceCase => {
    const group = rule.id.split('/')[0] ?? rule.id;
    const name = `${rule.id}: ${rule.says}`;
    const result = async (): Promise<CaseResult> => ({
      rule: rule.id,
      group,
      name,
      ...(await tryRule(rule, makeAdapter, fixtures as unknown as ConformanceFixtures)),
    });
    return {
      rule: rule.id,
      group,
      name,
      docs: docsOf(rule.id),
      result,
      // Runners hand over what can skip as `this` or as the first argument, and count declared parameters.
      async run(this: unknown, ...context: unknown[]) {
        passOn(await result(), [this, ...context] as RunnerContext[]);
      },
    };
  });
  return {
    cases,
    [Symbol.iterator]: () => cases[Symbol.iterator](),
    async run({ only, onResult, signal } = {}) {
      const results: CaseResult[] = [];
      for (const one of cases) {
        if (signal?.aborted === true) break;
        if (only !== undefined && !only.includes(one.rule) && !only.includes(one.group)) continue;
        const result = await one.result();
        results.push(result);
        onResult?.(result);
      }
      return reportOf(results);
    },
  };
}

/** A rule of the treaty as it is listed. */
export interface ConformanceRule {
  readonly id: string;
  readonly says: string;
  readonly treaty: string;
  readonly remedy: string;
}

/** All rules, in the order in which they are tried. */
export const conformanceRules: readonly ConformanceRule[] = RULES.map(
  ({ id, says, treaty, remedy }) => ({ id, says, treaty, remedy }),
);

export { ConformanceFailure };
