import { CareError, toCareError } from '../adapter/care-error.js';
import type { CareErrorDetails, CareErrorKind } from '../adapter/care-error.js';

/** The status a kind goes by. */
export const STATUS: Readonly<Record<CareErrorKind, number>> = {
  validation: 422,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
  'too-large': 413,
  unsupported: 501,
  offline: 503,
  timeout: 504,
  unavailable: 503,
  unknown: 500,
};

/** All that an error says, as plain data. */
export function detailsOf(error: CareErrorDetails): CareErrorDetails {
  const { kind, message, code, fields, items, retryAfterMs, requestId, outcome } = error;
  return {
    kind,
    ...(message === undefined || message === '' ? {} : { message }),
    ...(code === undefined ? {} : { code }),
    ...(fields === undefined ? {} : { fields }),
    ...(items === undefined
      ? {}
      : { items: items.map(({ id, error: of }) => ({ id, error: detailsOf(of) })) }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** An error as problem details (RFC 9457): the marketplace's own words are its `detail`. */
export function toProblem(error: CareError): Record<string, unknown> {
  const { message, ...details } = detailsOf(error);
  return {
    type: 'about:blank',
    status: STATUS[error.kind],
    ...(message === undefined ? {} : { detail: message }),
    ...details,
  };
}

/** The error that problem details speak of; `undefined` where they are not this contract's. */
export function fromProblem(problem: unknown): CareError | undefined {
  if (typeof problem !== 'object' || problem === null || !('kind' in problem)) return undefined;
  const { detail, ...details } = problem as Record<string, unknown>;
  const error = toCareError({ ...details, message: detail });
  return error.kind === problem.kind ? new CareError(detailsOf(error)) : undefined;
}
