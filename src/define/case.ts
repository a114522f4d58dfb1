import { CareCaseElement } from '../elements/case/case-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  case: CareCaseElement,
});

// The form comes when she closes: most of what she does with a case is to read it.
CareCaseElement.bring = () => import('./closure-form.js');

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-case': CareCaseElement;
  }
}
