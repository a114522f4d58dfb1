import { baseStyles } from '../parts/base-styles.js';
import { filterStyles } from '../parts/filter-styles.js';
import { listFrameStyles } from '../parts/list-frame-styles.js';
import { numberSearchStyles } from '../parts/number-search-styles.js';
import { orderRowStyles } from '../parts/order-row.js';

/** The list of orders: a head that stays, and rows that scroll. */
export const orderListStyles = [
  baseStyles,
  filterStyles,
  orderRowStyles,
  listFrameStyles,
  numberSearchStyles,
];
