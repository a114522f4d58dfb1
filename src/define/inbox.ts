import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareInboxElement } from '../elements/inbox/inbox-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  inbox: CareInboxElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-inbox': CareInboxElement;
  }
}
