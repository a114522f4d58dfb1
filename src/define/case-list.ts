import { CareCaseListElement } from '../elements/case-list/case-list-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  'case-list': CareCaseListElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-case-list': CareCaseListElement;
  }
}
