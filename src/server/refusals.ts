import { CareError, type CareErrorKind } from '../adapter/care-error.js';

/** What the handler itself refuses, in words for whoever writes a client. Nothing was done. */
export class Refusal extends CareError {
  /** Where the kind's own status would not say it. */
  readonly status: number | undefined;
  readonly allow: readonly string[] | undefined;

  constructor(
    kind: CareErrorKind,
    code: string,
    message: string,
    more: {
      readonly status?: number;
      readonly allow?: readonly string[];
      readonly fields?: NonNullable<CareError['fields']>;
    } = {},
  ) {
    const { status, allow, fields } = more;
    super({ kind, code, message, outcome: 'not-applied', ...(fields ? { fields } : {}) });
    this.status = status;
    this.allow = allow;
  }
}

export function tooLarge(what: string, most: number): Refusal {
  return new Refusal('too-large', 'body-too-large', `${what}: at most ${most} bytes are taken.`);
}
