import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareComposerElement } from '../elements/composer/composer-element.js';
import { CareThreadElement } from '../elements/thread/thread-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  composer: CareComposerElement,
  thread: CareThreadElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-composer': CareComposerElement;
    'care-thread': CareThreadElement;
  }
}
