import type { CareController } from '../../controllers/care-controller.js';

/** Whether it can be said that conversations need no reply. */
export function canSelect({ store, offers }: CareController): boolean {
  const isThere = store?.adapter.threads?.setReplyNeeded !== undefined;
  const isOffered = offers.threads?.noReplyNeeded === true;
  return isThere && isOffered && !store.isWithdrawn('threads.setReplyNeeded');
}

/** Whether a conversation can be begun. */
export function canStart({ store, offers }: CareController): boolean {
  const group = store?.adapter.threads;
  const isThere = group?.start !== undefined && group.composeOptions !== undefined;
  return isThere && offers.threads?.start === true;
}
