/** What went wrong, as the kit tells cases apart. */
export type CareErrorKind =
  | 'validation'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rate-limited'
  | 'too-large'
  | 'unsupported'
  | 'offline'
  | 'timeout'
  | 'unavailable'
  | 'unknown';

/** Whether the back end did what was asked. A command that timed out is `unknown`, never *not applied*. */
export type Outcome = 'not-applied' | 'applied' | 'unknown';

/** Everything an adapter may say about a failure. */
export interface CareErrorDetails {
  readonly kind: CareErrorKind;
  /** The marketplace's own words, shown to the seller as text. */
  readonly message?: string;
  /** The marketplace's code, for support and for rules; open. */
  readonly code?: string;
  /** Errors at fields of what was sent, by path (`text`, `lines.2.product`). */
  readonly fields?: readonly {
    readonly path: string;
    readonly message: string;
    readonly code?: string;
  }[];
  /** What failed of an act on several things. Then `outcome` speaks of the rest. */
  readonly items?: readonly { readonly id: string; readonly error: CareErrorDetails }[];
  /** How long to wait, in milliseconds (`Retry-After`). */
  readonly retryAfterMs?: number;
  /** Shown with *copy*, so that support can find it. */
  readonly requestId?: string;
  /** Defaults to what the kind implies for a command: see {@link outcomeOf}. */
  readonly outcome?: Outcome;
  /**
   * Of a read: resolves when what stood in its way is gone, such as after a new sign-in, and the kit reads again;
   * rejects when it stays. A command has none: it waits for the seller.
   */
  readonly retryWhen?: PromiseLike<void>;
}

/**
 * The one error of the treaty. Adapters may throw this class or any object of its shape: two copies of the
 * kit on a page, and errors that crossed a wire, are told by shape and not by class.
 */
export class CareError extends Error implements CareErrorDetails {
  override readonly name = 'CareError';
  readonly kind: CareErrorKind;
  readonly code?: string;
  readonly fields?: NonNullable<CareErrorDetails['fields']>;
  readonly items?: NonNullable<CareErrorDetails['items']>;
  readonly retryAfterMs?: number;
  readonly requestId?: string;
  readonly outcome: Outcome;
  readonly retryWhen?: PromiseLike<void>;

  constructor(details: CareErrorDetails, options?: { readonly cause?: unknown }) {
    super(details.message ?? '', options);
    this.kind = details.kind;
    this.outcome = details.outcome ?? outcomeOf(details.kind);
    if (details.code !== undefined) this.code = details.code;
    if (details.fields !== undefined) this.fields = details.fields;
    if (details.items !== undefined) this.items = details.items;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
    if (details.requestId !== undefined) this.requestId = details.requestId;
    if (details.retryWhen !== undefined) this.retryWhen = details.retryWhen;
  }
}

const IMPLIED_OUTCOME: Record<CareErrorKind, Outcome> = {
  validation: 'not-applied',
  unauthorised: 'not-applied',
  forbidden: 'not-applied',
  'not-found': 'not-applied',
  conflict: 'not-applied',
  'rate-limited': 'not-applied',
  'too-large': 'not-applied',
  unsupported: 'not-applied',
  offline: 'unknown',
  timeout: 'unknown',
  unavailable: 'unknown',
  unknown: 'unknown',
};

/** What a kind says about a command when the adapter did not: refusals did nothing, silence proves nothing. */
export function outcomeOf(kind: CareErrorKind): Outcome {
  return IMPLIED_OUTCOME[kind];
}

/** Whether trying the same again may help: everything but a refusal of this very request. */
export function isRefusal(error: CareErrorDetails): boolean {
  return (error.outcome ?? outcomeOf(error.kind)) === 'not-applied' && !RETRYABLE.has(error.kind);
}

const RETRYABLE: ReadonlySet<CareErrorKind> = new Set([
  'unauthorised',
  'rate-limited',
  'offline',
  'timeout',
  'unavailable',
  'unknown',
]);

/**
 * Whatever was thrown, as a `CareError`. A recognised shape keeps all it says; anything else becomes
 * `unknown`, whose outcome is unknown too. What is malformed inside a recognised shape is left out.
 */
export function toCareError(thrown: unknown): CareError {
  if (thrown instanceof CareError) return thrown;
  if (!isRecord(thrown) || !isKind(thrown['kind'])) {
    const message = thrown instanceof Error ? thrown.message : '';
    return new CareError(
      { kind: 'unknown', ...(message === '' ? {} : { message }) },
      { cause: thrown },
    );
  }
  return new CareError(readDetails(thrown, thrown['kind']), { cause: thrown });
}

function readDetails(thrown: Record<string, unknown>, kind: CareErrorKind): CareErrorDetails {
  const { message, code, requestId, retryAfterMs, outcome, fields, items, retryWhen } = thrown;
  return {
    kind,
    ...(typeof message === 'string' && message !== '' ? { message } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof requestId === 'string' ? { requestId } : {}),
    ...(typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? { retryAfterMs } : {}),
    ...(isOutcome(outcome) ? { outcome } : {}),
    ...(Array.isArray(fields) ? { fields: fields.filter(isFieldError) } : {}),
    ...(Array.isArray(items) ? { items: items.flatMap(readItem) } : {}),
    ...(isPromise(retryWhen) ? { retryWhen } : {}),
  };
}

function readItem(item: unknown): { id: string; error: CareErrorDetails }[] {
  if (!isRecord(item) || typeof item['id'] !== 'string') return [];
  return [{ id: item['id'], error: toCareError(item['error']) }];
}

function isFieldError(value: unknown): value is { path: string; message: string } {
  return (
    isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string'
  );
}

function isPromise(value: unknown): value is PromiseLike<void> {
  return isRecord(value) && typeof value['then'] === 'function';
}

function isKind(value: unknown): value is CareErrorKind {
  return typeof value === 'string' && Object.hasOwn(IMPLIED_OUTCOME, value);
}

function isOutcome(value: unknown): value is Outcome {
  return value === 'applied' || value === 'not-applied' || value === 'unknown';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
