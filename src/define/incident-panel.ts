import { CareComposerElement } from '../elements/composer/composer-element.js';
import { CareIncidentPanelElement } from '../elements/incident/incident-panel-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareRefundDialogElement } from '../elements/refund/refund-dialog-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  composer: CareComposerElement,
  'refund-dialog': CareRefundDialogElement,
  'incident-panel': CareIncidentPanelElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-composer': CareComposerElement;
    'care-refund-dialog': CareRefundDialogElement;
    'care-incident-panel': CareIncidentPanelElement;
  }
}
