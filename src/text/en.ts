import { attaching } from './en/attaching.js';
import { caseList } from './en/case-list.js';
import { caseNews } from './en/case-news.js';
import { caseState } from './en/case-state.js';
import { careCase } from './en/case.js';
import { cases } from './en/cases.js';
import { closedCase } from './en/closed-case.js';
import { closure } from './en/closure.js';
import { guideClosure } from './en/guide-closure.js';
import { composer } from './en/composer.js';
import { conversation } from './en/conversation.js';
import { copies } from './en/copies.js';
import { deadline } from './en/deadline.js';
import { desk } from './en/desk.js';
import { everywhere } from './en/everywhere.js';
import { figure } from './en/figure.js';
import { files } from './en/files.js';
import { hands } from './en/hands.js';
import { form } from './en/form.js';
import { incident } from './en/incident.js';
import { incidentActs } from './en/incident-acts.js';
import { incidentFilters } from './en/incident-filters.js';
import { incidentState } from './en/incident-state.js';
import { incidents } from './en/incidents.js';
import { kept } from './en/kept.js';
import { lists } from './en/lists.js';
import { narrowing } from './en/narrowing.js';
import { order } from './en/order.js';
import { orderCard } from './en/order-card.js';
import { orderRow } from './en/order-row.js';
import { orders } from './en/orders.js';
import { overview } from './en/overview.js';
import { picking } from './en/picking.js';
import { refund } from './en/refund.js';
import { refundDialog } from './en/refund-dialog.js';
import { sending } from './en/sending.js';
import { messageNotes } from './en/message-notes.js';
import { sentMessages } from './en/sent-messages.js';
import { start } from './en/start.js';
import { shortcuts } from './en/shortcuts.js';
import { summary } from './en/summary.js';
import { threadFacts } from './en/thread-facts.js';
import { selection } from './en/selection.js';
import type { WholeLanguage } from './language.js';

/**
 * English: built in, and what is shown where the host gave no language that fits. Each element brings the parts of
 * it that it says; here they are together.
 */
export const en: WholeLanguage = {
  code: 'en',
  direction: 'ltr',
  words: {
    ...everywhere,
    ...caseList,
    ...caseNews,
    ...caseState,
    ...careCase,
    ...cases,
    ...closedCase,
    ...closure,
    ...guideClosure,
    ...figure,
    ...lists,
    ...summary,
    ...narrowing,
    ...kept,
    ...selection,
    ...shortcuts,
    ...hands,
    ...conversation,
    ...messageNotes,
    ...sentMessages,
    ...threadFacts,
    ...files,
    ...form,
    ...incident,
    ...incidentActs,
    ...incidentFilters,
    ...incidentState,
    ...incidents,
    ...order,
    ...orderCard,
    ...orderRow,
    ...orders,
    ...copies,
    ...composer,
    ...attaching,
    ...overview,
    ...picking,
    ...refund,
    ...refundDialog,
    ...sending,
    ...start,
    ...deadline,
    ...desk,
  },
};
