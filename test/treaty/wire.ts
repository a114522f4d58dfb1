/** A request as a back end would get it, as data: what the treaty's command has to come down to. */
export interface WireRequest {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly parts?: readonly WirePart[];
}

/** One part of a multipart body: JSON with its type, or a file. */
export type WirePart =
  | { readonly name: string; readonly type: 'application/json'; readonly json: unknown }
  | { readonly name: string; readonly file: string };

/** Money in JSON as most back ends take it. */
export function toNumber(money: { readonly amount: string } | undefined): number {
  return money === undefined ? 0 : Number(money.amount);
}

/** A JSON number as the treaty's decimal string. Its digits are those that were sent. */
export function toMoney(amount: number, currency: string) {
  return { amount: String(amount), currency };
}

/** Exact in cents, as both are sent with two decimals at most. */
export function minus(amount: number, taken: readonly number[]): number {
  return Math.round(amount * 100 - taken.reduce((sum, one) => sum + one * 100, 0)) / 100;
}

/** Absent where there is nothing to say. */
export function present<Value, Key extends string>(
  key: Key,
  value: Value | null | undefined,
): { readonly [Name in Key]?: Value } {
  return (value === null || value === undefined ? {} : { [key]: value }) as {
    [Name in Key]?: Value;
  };
}
