import { CareIncidentPanelElement } from '../elements/incident/incident-panel-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  'incident-panel': CareIncidentPanelElement,
});

// Where she writes and gives money back comes when she does: most of what she does with an incident is to read it.
CareIncidentPanelElement.bring = () =>
  Promise.all([import('./composer.js'), import('./refund-dialog.js')]);

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-incident-panel': CareIncidentPanelElement;
  }
}
