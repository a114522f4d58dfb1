import { attaching } from './es/attaching.js';
import { composer } from './es/composer.js';
import { conversation } from './es/conversation.js';
import { copies } from './es/copies.js';
import { everywhere } from './es/everywhere.js';
import { files } from './es/files.js';
import { hands } from './es/hands.js';
import { kept } from './es/kept.js';
import { lists } from './es/lists.js';
import { messageNotes } from './es/message-notes.js';
import { narrowing } from './es/narrowing.js';
import { orderCard } from './es/order-card.js';
import { picking } from './es/picking.js';
import { refundDialog } from './es/refund-dialog.js';
import { selection } from './es/selection.js';
import { sending } from './es/sending.js';
import { sentMessages } from './es/sent-messages.js';
import { shortcuts } from './es/shortcuts.js';
import { start } from './es/start.js';
import { summary } from './es/summary.js';
import { threadFacts } from './es/thread-facts.js';
import { withMore } from './more-words.js';

/** Spanish, neutral: the words of the sellers' guides, addressing the seller as *tú* as they do. */
export const es = withMore(
  {
    code: 'es',
    direction: 'ltr',
    words: {
      ...attaching,
      ...composer,
      ...conversation,
      ...copies,
      ...everywhere,
      ...files,
      ...hands,
      ...kept,
      ...lists,
      ...messageNotes,
      ...narrowing,
      ...orderCard,
      ...picking,
      ...refundDialog,
      ...selection,
      ...sending,
      ...sentMessages,
      ...shortcuts,
      ...start,
      ...summary,
      ...threadFacts,
    },
  },
  {
    case: async () => (await import('./es/case.js')).careCase,
    caseNews: async () => (await import('./es/case-news.js')).caseNews,
    caseState: async () => (await import('./es/case-state.js')).caseState,
    cases: async () => (await import('./es/cases.js')).cases,
    closedCase: async () => (await import('./es/closed-case.js')).closedCase,
    closure: async () => (await import('./es/closure.js')).closure,
    deadline: async () => (await import('./es/deadline.js')).deadline,
    desk: async () => (await import('./es/desk.js')).desk,
    figure: async () => (await import('./es/figure.js')).figure,
    form: async () => (await import('./es/form.js')).form,
    guideClosure: async () => (await import('./es/guide-closure.js')).guideClosure,
    incident: async () => (await import('./es/incident.js')).incident,
    incidents: async () => (await import('./es/incidents.js')).incidents,
    order: async () => (await import('./es/order.js')).order,
    orderRow: async () => (await import('./es/order-row.js')).orderRow,
    orders: async () => (await import('./es/orders.js')).orders,
    overview: async () => (await import('./es/overview.js')).overview,
    refund: async () => (await import('./es/refund.js')).refund,
  },
);
