import type { CareController } from '../../controllers/care-controller.js';

/** Whether a conversation can be begun. */
export function canStart({ store, offers }: CareController): boolean {
  const group = store?.adapter.threads;
  const isThere = group?.start !== undefined && group.composeOptions !== undefined;
  return isThere && offers.threads?.start === true;
}
