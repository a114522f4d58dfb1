const told = new Set<string>();

/**
 * Tells the integrator, once for each `about`, what to mend. The only writer to the console; never message
 * texts, names or anything else of a customer.
 */
export function warnOnce(about: string, message: string): void {
  if (told.has(about) || told.has(message)) return;
  told.add(about).add(message);
  console.warn(`[seller-care-kit] ${message}`);
}
