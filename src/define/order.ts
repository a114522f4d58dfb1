import { CareOrderElement } from '../elements/order/order-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareRefundDialogElement } from '../elements/refund/refund-dialog-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  'refund-dialog': CareRefundDialogElement,
  order: CareOrderElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-refund-dialog': CareRefundDialogElement;
    'care-order': CareOrderElement;
  }
}
