/** What the fake answers with, in the shapes that Mirakl's answers have. */

/** A refusal on its way out. `errors` make it shape B; without them it is shape A. */
export class Refused extends Error {
  readonly status: number;
  readonly errors: readonly FakeError[] | undefined;

  constructor(status: number, said: string | readonly FakeError[]) {
    super(typeof said === 'string' ? said : said.map(({ message }) => message).join(' '));
    this.status = status;
    this.errors = typeof said === 'string' ? undefined : said;
  }
}

export interface FakeError {
  readonly code?: string;
  readonly field?: string;
  readonly message: string;
}

/** One field at fault, as shape B says it. */
export function fieldRefused(field: string, message: string, code?: string): Refused {
  return new Refused(400, [{ ...(code === undefined ? {} : { code }), field, message }]);
}

export function json(body: unknown, at: number, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', Date: new Date(at).toUTCString() },
  });
}

export function refusalOf(refused: Refused, at: number): Response {
  const { status, message, errors } = refused;
  return json(errors === undefined ? { status, message } : { errors }, at, status);
}
