/** The conformance suite: the rules of the treaty, tried on an adapter, and what is wrong with a form. For tests; no page needs it. */
export * from '../model/form-schema-problems.js';
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
