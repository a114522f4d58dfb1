import type { Order } from './order.js';

/** Whether an incident on it is open, as far as the order tells: by its incidents, else by lines that stand still. */
export function hasOpenIncident({ incidents, lines }: Order): boolean {
  return incidents?.some(({ open }) => open) ?? lines.some(({ frozen }) => frozen !== undefined);
}
