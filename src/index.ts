/** Everything of the kit that can be imported. Nothing here registers an element: see `register.js` and `define.js`. */
export * from './adapter/index.js';
export type { BusinessCalendar, Weekday } from './calendar/business-calendar.js';
export { withHolidays, type CalendarChanges } from './calendar/with-holidays.js';
export { careContext } from './controllers/care-context.js';
export * from './controllers/care-events.js';
export type {
  CareHost,
  Hooks,
  HostPolicy,
  Links,
  ReviewFinding,
  SendKey,
  WritingSettings,
} from './controllers/care-host.js';
export * from './controllers/case-received-event.js';
export type { CareCounts } from './controllers/counts.js';
export * from './elements/composer/composer-element.js';
export * from './elements/composer/composer-events.js';
export * from './elements/desk/desk-element.js';
export type { DeskView } from './elements/desk/desk-place.js';
export * from './elements/inbox/inbox-element.js';
export * from './elements/parts/filters-events.js';
export type { InboxFilters } from './elements/inbox/inbox-query.js';
export * from './elements/incident-list/incident-list-element.js';
export type { IncidentFilters } from './elements/incident-list/incident-filters.js';
export * from './elements/incident/incident-events.js';
export * from './elements/incident/incident-panel-element.js';
export * from './elements/case-list/case-list-element.js';
export * from './elements/case-list/case-list-events.js';
export type { CaseFilters } from './elements/case-list/case-filters.js';
export * from './elements/case/case-element.js';
export * from './elements/case/case-events.js';
export * from './elements/closure/closure-events.js';
export * from './elements/closure/closure-form-element.js';
export * from './elements/order-list/order-list-element.js';
export type { OrderFilters } from './elements/order-list/order-filters.js';
export * from './elements/order/order-element.js';
export type { InboxView } from './model/target.js';
export * from './elements/provider/provider-element.js';
export * from './elements/provider/provider-events.js';
export * from './elements/refund/refund-dialog-element.js';
export * from './elements/refund/refund-events.js';
export * from './elements/summary/summary-element.js';
export * from './elements/thread/thread-element.js';
export { forget } from './store/forget.js';
export type { Language } from './text/language.js';
export type { Words } from './text/words.js';
