import type { ConformanceFailure } from './failure.js';

/** What became of one case. Only `passed` is a pass. */
export type CaseResult = {
  /** The rule's id: `paging/no-gap`. */
  readonly rule: string;
  /** The rule's group: `paging`. */
  readonly group: string;
  /** The rule's id and sentence. */
  readonly name: string;
} & (
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly failure: ConformanceFailure }
  /** The adapter does not offer it. */
  | { readonly status: 'not-offered'; readonly reason: string }
  /** It could not be told: a fixture is missing (`needs fixtures.x`), or another rule is broken first. */
  | { readonly status: 'not-tried'; readonly reason: string }
);

/** What became of all of them. */
export interface ConformanceReport {
  readonly results: readonly CaseResult[];
  readonly counts: Readonly<Record<CaseResult['status'], number>>;
  /** Whether nothing failed and something passed. It says nothing about what was not offered or not tried. */
  readonly ok: boolean;
  /** All of it to read, one line a case, failures with what was seen and what to do. */
  readonly text: string;
}

export function reportOf(results: readonly CaseResult[]): ConformanceReport {
  const counts = { passed: 0, failed: 0, 'not-offered': 0, 'not-tried': 0 };
  for (const { status } of results) counts[status] += 1;
  const sum = Object.entries(counts)
    .map(([status, count]) => `${count} ${status.replace('-', ' ')}`)
    .join(', ');
  return {
    results,
    counts,
    ok: counts.failed === 0 && counts.passed > 0,
    text: [...results.map(lineOf), '', sum].join('\n'),
  };
}

function lineOf(result: CaseResult): string {
  switch (result.status) {
    case 'passed':
      return `✔ ${result.name}`;
    case 'failed':
      return `✘ ${result.failure.message}`;
    default:
      return `– ${result.name}\n    ${result.status.replace('-', ' ')}: ${result.reason}`;
  }
}
