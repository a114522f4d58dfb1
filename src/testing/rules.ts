import type { Rule } from './rule.js';
import { ABORT } from './rules/abort.js';
import { ABSENCE } from './rules/absence.js';
import { CASES } from './rules/cases.js';
import { CHECK } from './rules/check.js';
import { CLOSURES } from './rules/closures.js';
import { DESCRIPTION } from './rules/description.js';
import { ENUMS } from './rules/enums.js';
import { ERRORS } from './rules/errors.js';
import { FILES } from './rules/files.js';
import { IDEMPOTENCY } from './rules/idempotency.js';
import { INCIDENTS } from './rules/incidents.js';
import { LIVE } from './rules/live.js';
import { LOCALE } from './rules/locale.js';
import { MESSAGES } from './rules/messages.js';
import { MONEY } from './rules/money.js';
import { ORDERS } from './rules/orders.js';
import { PAGING } from './rules/paging.js';
import { READING } from './rules/reading.js';
import { REASONS } from './rules/reasons.js';
import { REFUNDS } from './rules/refunds.js';
import { SCOPE } from './rules/scope.js';
import { SENDING } from './rules/sending.js';
import { SHAPE } from './rules/shape.js';
import { TIME } from './rules/time.js';
import { VERSIONS } from './rules/versions.js';

/** Every rule that is tried, a group's together, in this order. */
export const RULES: readonly Rule[] = [
  ...DESCRIPTION,
  ...ABSENCE,
  ...SHAPE,
  ...ENUMS,
  ...MONEY,
  ...TIME,
  ...LOCALE,
  ...PAGING,
  ...MESSAGES,
  ...ORDERS,
  ...REASONS,
  ...READING,
  ...ABORT,
  ...ERRORS,
  ...SENDING,
  ...VERSIONS,
  ...IDEMPOTENCY,
  ...CHECK,
  ...REFUNDS,
  ...INCIDENTS,
  ...CASES,
  ...CLOSURES,
  ...FILES,
  ...LIVE,
  ...SCOPE,
];
