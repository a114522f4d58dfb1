/**
 * An amount of money as it travels: a decimal string and an ISO 4217 currency.
 *
 * The string is exact (`"12.50"`, never a float), without grouping, with `.` as the decimal mark and an
 * optional leading `-`. How many decimals a currency has comes from the adapter's description, never
 * from `Intl`: engines differ (COP has 0 decimals in one and 2 in another).
 */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}
