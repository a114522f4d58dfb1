import type { FiguresGroup } from '../../adapter/figures-group.js';
import type { RecordsNow } from './records-now.js';
import type { Service } from './service.js';

/** The shop's quality figures: what incidents and refunds do to them shows at once. */
export function figuresOf(service: Service, now: RecordsNow): FiguresGroup {
  return {
    list: (call) =>
      service.read('figures.list', undefined, call, () => {
        const { catalogue, book } = service.market;
        const counting = now
          .incidents(call.locale)
          .filter(({ countsInQuality }) => countsInQuality === 'yes');
        const happened = {
          ordersWithIncident: new Set(counting.map(({ orderId }) => orderId)).size,
          refundedOrders: book.refundedOrders,
          now: service.now(),
        };
        return catalogue.figures?.(happened, call.locale) ?? [];
      }),
  };
}
