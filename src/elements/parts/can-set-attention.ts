import type { CareController } from '../../controllers/care-controller.js';

/** Whether it can be said that conversations need no reply. */
export function canSetAttention({ store, offers }: CareController): boolean {
  const isThere = store?.adapter.threads?.setReplyNeeded !== undefined;
  const isOffered = offers.threads?.noReplyNeeded === true;
  return isThere && isOffered && !store.isWithdrawn('threads.setReplyNeeded');
}
