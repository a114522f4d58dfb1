/** The conformance suite: the rules of the treaty, tried on an adapter. For tests; no page needs it. */
export {
  adapterConformance,
  ConformanceFailure,
  conformanceRules,
  type ConformanceCase,
  type ConformanceRule,
  type ConformanceSuite,
} from './conformance.js';
export type {
  ClosureFixture,
  ConformanceFixtures,
  FaultFixture,
  IncidentFixture,
  RefundFixture,
  RefundInPartFixture,
  ReplyFixture,
  StartFixture,
} from './fixtures.js';
export type { CaseResult, ConformanceReport } from './report.js';
