import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
  }
}
