import { CareClosureFormElement } from '../elements/closure/closure-form-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  'closure-form': CareClosureFormElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-closure-form': CareClosureFormElement;
  }
}
