import type { Story } from './story.js';
import { ARRIVED_STORIES } from './stories-arrived.js';
import { FRESH_STORIES } from './stories-fresh.js';
import { LATER_STORIES } from './stories-later.js';
import { MOVING_STORIES } from './stories-moving.js';

/** What customers write about, from the hour they order until weeks later. */
export const CUSTOMER_STORIES: readonly Story[] = [
  ...FRESH_STORIES,
  ...MOVING_STORIES,
  ...ARRIVED_STORIES,
  ...LATER_STORIES,
];
