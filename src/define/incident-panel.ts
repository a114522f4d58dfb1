import { CareIncidentPanelElement } from '../elements/incident/incident-panel-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  'incident-panel': CareIncidentPanelElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-incident-panel': CareIncidentPanelElement;
  }
}
