/** The treaty's instant: UTC with `Z`. Mirakl sends just that (GN); what carries an offset is brought to it. */
export function toInstant(date: string): string {
  const at = date.endsWith('Z') ? NaN : Date.parse(date);
  // What is no date stays as it is: where it enters the kit it is named and reported.
  return Number.isNaN(at) ? date : new Date(at).toISOString();
}
