import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareSummaryElement } from '../elements/summary/summary-element.js';
import { CareInboxElement } from '../elements/inbox/inbox-element.js';
import { CareComposerElement } from '../elements/composer/composer-element.js';
import { CareThreadElement } from '../elements/thread/thread-element.js';
import { CareDeskElement } from '../elements/desk/desk-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  summary: CareSummaryElement,
  inbox: CareInboxElement,
  composer: CareComposerElement,
  thread: CareThreadElement,
  desk: CareDeskElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-summary': CareSummaryElement;
    'care-inbox': CareInboxElement;
    'care-composer': CareComposerElement;
    'care-thread': CareThreadElement;
    'care-desk': CareDeskElement;
  }
}
