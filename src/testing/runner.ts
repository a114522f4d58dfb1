import type { CaseResult } from './report.js';

/** What mocha gives as `this`, and Vitest and `node --test` as the first argument. */
export interface RunnerContext {
  skip?(reason?: string): unknown;
}

/** Tells a runner the result in its own way. @throws ConformanceFailure; whatever the runner skips with; NotRun. */
export function passOn(result: CaseResult, contexts: readonly (RunnerContext | undefined)[]): void {
  if (result.status === 'passed') return;
  if (result.status === 'failed') throw result.failure;
  const context = contexts.find((one) => typeof one?.skip === 'function');
  const said = `${result.status.replace('-', ' ')}: ${result.reason}`;
  if (context === undefined) throw new NotRun(`${result.name}\n    ${said}`);
  context.skip?.(said);
}

/** In a runner without a way to skip: better red than a pass that was none. */
class NotRun extends Error {
  override readonly name = 'NotRun';
}
