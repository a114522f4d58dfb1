import { CareCaseElement } from '../elements/case/case-element.js';
import { CareCaseListElement } from '../elements/case-list/case-list-element.js';
import { CareClosureFormElement } from '../elements/closure/closure-form-element.js';
import { CareComposerElement } from '../elements/composer/composer-element.js';
import { CareDeskElement } from '../elements/desk/desk-element.js';
import { CareIncidentListElement } from '../elements/incident-list/incident-list-element.js';
import { CareIncidentPanelElement } from '../elements/incident/incident-panel-element.js';
import { CareInboxElement } from '../elements/inbox/inbox-element.js';
import { CareOrderListElement } from '../elements/order-list/order-list-element.js';
import { CareOrderElement } from '../elements/order/order-element.js';
import { CareProviderElement } from '../elements/provider/provider-element.js';
import { CareRefundDialogElement } from '../elements/refund/refund-dialog-element.js';
import { CareSummaryElement } from '../elements/summary/summary-element.js';
import { CareThreadElement } from '../elements/thread/thread-element.js';
import { defineElements } from './define-elements.js';

export interface DefineOptions {
  /**
   * What tags begin with: `care` makes `<care-inbox>`. Lower-case letters, digits and single hyphens. Events and
   * tokens keep `care-` under any prefix.
   */
  readonly prefix?: string;
}

/**
 * Defines every element of the kit. Harmless when called again, and where another copy of the same version has
 * done so.
 * @throws RangeError when the prefix cannot begin a tag.
 */
export function defineCare({ prefix = 'care' }: DefineOptions = {}): void {
  defineElements(
    {
      provider: CareProviderElement,
      summary: CareSummaryElement,
      inbox: CareInboxElement,
      thread: CareThreadElement,
      composer: CareComposerElement,
      'refund-dialog': CareRefundDialogElement,
      'incident-list': CareIncidentListElement,
      'incident-panel': CareIncidentPanelElement,
      'case-list': CareCaseListElement,
      case: CareCaseElement,
      'closure-form': CareClosureFormElement,
      'order-list': CareOrderListElement,
      order: CareOrderElement,
      desk: CareDeskElement,
    },
    prefix,
  );
}
