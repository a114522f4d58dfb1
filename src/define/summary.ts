import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareSummaryElement } from '../elements/summary/summary-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  summary: CareSummaryElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-summary': CareSummaryElement;
  }
}
