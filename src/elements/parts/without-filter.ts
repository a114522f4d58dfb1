/** The filters without the one of that name. */
export function without<Filters extends object>(filters: Filters, name: keyof Filters): Filters {
  const others = Object.entries(filters).filter(([each]) => each !== name);
  return Object.fromEntries(others) as Filters;
}
