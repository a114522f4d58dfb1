import { CareOrderListElement } from '../elements/order-list/order-list-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  'order-list': CareOrderListElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-order-list': CareOrderListElement;
  }
}
