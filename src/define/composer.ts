import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareComposerElement } from '../elements/composer/composer-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  composer: CareComposerElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-composer': CareComposerElement;
  }
}
