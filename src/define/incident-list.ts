import { CareIncidentListElement } from '../elements/incident-list/incident-list-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  'incident-list': CareIncidentListElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-incident-list': CareIncidentListElement;
  }
}
