import type { CareController, Connected } from '../../controllers/care-controller.js';
import { say } from '../../format/phrase.js';
import { FilterPanel } from '../parts/filter-panel.js';
import type { OrderListInside } from './order-list-head.js';

/** The panel that narrows orders down by state and day, fetched when it is first opened. */
export function orderListPanel(
  element: Connected,
  care: CareController,
  inside: OrderListInside & { readonly codes: () => ReadonlyMap<string, string> },
): FilterPanel<'state'> {
  return new FilterPanel(element, care, {
    name: 'state',
    filters: inside.filters,
    codes: inside.codes,
    words: () => ({
      title: say(care.look, 'orders.filter'),
      label: say(care.look, 'orders.state'),
      any: say(care.look, 'orders.anyState'),
      hint: say(care.look, 'orders.stateHint'),
    }),
    apply: (chosen) => {
      const { number, only } = inside.filters();
      inside.setFilters({ ...(number && { number }), ...(only && { only }), ...chosen });
    },
  });
}
