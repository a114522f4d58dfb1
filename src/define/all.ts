import type { CareCaseElement } from '../elements/case/case-element.js';
import type { CareCaseListElement } from '../elements/case-list/case-list-element.js';
import type { CareClosureFormElement } from '../elements/closure/closure-form-element.js';
import type { CareComposerElement } from '../elements/composer/composer-element.js';
import type { CareDeskElement } from '../elements/desk/desk-element.js';
import type { CareIncidentListElement } from '../elements/incident-list/incident-list-element.js';
import type { CareIncidentPanelElement } from '../elements/incident/incident-panel-element.js';
import type { CareInboxElement } from '../elements/inbox/inbox-element.js';
import type { CareOrderListElement } from '../elements/order-list/order-list-element.js';
import type { CareOrderElement } from '../elements/order/order-element.js';
import type { CareProviderElement } from '../elements/provider/provider-element.js';
import type { CareRefundDialogElement } from '../elements/refund/refund-dialog-element.js';
import type { CareSummaryElement } from '../elements/summary/summary-element.js';
import type { CareThreadElement } from '../elements/thread/thread-element.js';
import { defineCare } from './register.js';

defineCare();

declare global {
  interface HTMLElementTagNameMap {
    'care-provider': CareProviderElement;
    'care-summary': CareSummaryElement;
    'care-inbox': CareInboxElement;
    'care-thread': CareThreadElement;
    'care-composer': CareComposerElement;
    'care-refund-dialog': CareRefundDialogElement;
    'care-incident-list': CareIncidentListElement;
    'care-incident-panel': CareIncidentPanelElement;
    'care-case-list': CareCaseListElement;
    'care-case': CareCaseElement;
    'care-closure-form': CareClosureFormElement;
    'care-order-list': CareOrderListElement;
    'care-order': CareOrderElement;
    'care-desk': CareDeskElement;
  }
}
