import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareSummaryElement } from '../elements/summary/summary-element.js';
import { CareInboxElement } from '../elements/inbox/inbox-element.js';
import { CareComposerElement } from '../elements/composer/composer-element.js';
import { CareThreadElement } from '../elements/thread/thread-element.js';
import { CareIncidentListElement } from '../elements/incident-list/incident-list-element.js';
import { CareIncidentPanelElement } from '../elements/incident/incident-panel-element.js';
import { CareCaseElement } from '../elements/case/case-element.js';
import { CareCaseListElement } from '../elements/case-list/case-list-element.js';
import { CareClosureFormElement } from '../elements/closure/closure-form-element.js';
import { CareOrderListElement } from '../elements/order-list/order-list-element.js';
import { CareOrderElement } from '../elements/order/order-element.js';
import { CareRefundDialogElement } from '../elements/refund/refund-dialog-element.js';
import { CareDeskElement } from '../elements/desk/desk-element.js';
import { defineElements } from './define-elements.js';

defineElements({
  provider: CareProviderElement,
  summary: CareSummaryElement,
  inbox: CareInboxElement,
  composer: CareComposerElement,
  thread: CareThreadElement,
  'incident-list': CareIncidentListElement,
  'incident-panel': CareIncidentPanelElement,
  'case-list': CareCaseListElement,
  case: CareCaseElement,
  'closure-form': CareClosureFormElement,
  'order-list': CareOrderListElement,
  order: CareOrderElement,
  'refund-dialog': CareRefundDialogElement,
  desk: CareDeskElement,
});

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-summary': CareSummaryElement;
    'care-inbox': CareInboxElement;
    'care-composer': CareComposerElement;
    'care-thread': CareThreadElement;
    'care-incident-list': CareIncidentListElement;
    'care-incident-panel': CareIncidentPanelElement;
    'care-case-list': CareCaseListElement;
    'care-case': CareCaseElement;
    'care-closure-form': CareClosureFormElement;
    'care-order-list': CareOrderListElement;
    'care-order': CareOrderElement;
    'care-refund-dialog': CareRefundDialogElement;
    'care-desk': CareDeskElement;
  }
}
