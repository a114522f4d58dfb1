import type { CasesNow } from './cases-now.js';
import type { FiguresGroup } from '../../adapter/figures-group.js';
import type { RecordsNow } from './records-now.js';
import type { Service } from './service.js';

/** The shop's quality figures: what incidents, refunds and closures do to them shows at once. */
export function figuresOf(
  service: Service,
  now: RecordsNow,
  cases: CasesNow | undefined,
): FiguresGroup {
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
          closedInTime: 0,
          closedLate: 0,
          ...cases?.closedSince(),
          now: service.now(),
        };
        return catalogue.figures?.(happened, call.locale) ?? [];
      }),
  };
}
