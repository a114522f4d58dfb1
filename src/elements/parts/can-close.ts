import type { CareController } from '../../controllers/care-controller.js';

/** Whether cases can be closed at all: the method is there, offered, and was not answered with `unsupported`. */
export function canClose({ store, offers }: CareController): boolean {
  const isThere = store?.adapter.cases?.close !== undefined && offers.cases?.close === true;
  return isThere && !store.isWithdrawn('cases.close');
}
