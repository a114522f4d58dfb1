import type { Counted, Plain, With } from './entry.js';

/** What the list of cases says: part of the {@link import('./words.js').Vocabulary}. */
export interface CasesVocabulary {
  'cases.title': Plain;
  'cases.desks': Plain;
  'cases.customerDesk': Plain;
  'cases.sellerDesk': Plain;
  'cases.groups': Plain;
  'cases.overdue': Plain;
  'cases.dueSoon': Plain;
  'cases.withinLimit': Plain;
  'cases.open': Plain;
  'cases.waiting': Plain;
  'cases.closed': Plain;
  // The same, as the name of a whole list.
  'cases.overdueList': Plain;
  'cases.dueSoonList': Plain;
  'cases.withinLimitList': Plain;
  'cases.openList': Plain;
  'cases.waitingList': Plain;
  'cases.closedList': Plain;
  'cases.count': Counted;
  'cases.onlyLoaded': Counted;
  'cases.malformed': Counted;
  'cases.number': Plain;
  'cases.type': Plain;
  'cases.order': Plain;
  'cases.customer': Plain;
  'cases.channel': Plain;
  'cases.received': Plain;
  'cases.due': Plain;
  'cases.state': Plain;
  'cases.view': Plain;
  'cases.viewCase': With<'number'>;
  'cases.notKnown': Plain;
  'cases.search': Plain;
  'cases.find': Plain;
  'cases.noNumber': Plain;
  'cases.noSuchNumber': With<'number'>;
  'cases.sort': Plain;
  'cases.byDeadline': Plain;
  'cases.asItComes': Plain;
  'cases.byReceived': Plain;
  'cases.filter': Plain;
  'cases.refresh': Plain;
  'cases.anyType': Plain;
  'cases.typeHint': Plain;
  'cases.nothing': Plain;
  'cases.nothingHint': With<'wanted'>;
  'cases.showAll': Plain;
  'cases.noneOverdue': Plain;
  'cases.noneOverdueHint': Plain;
  'cases.noneDueSoon': Plain;
  'cases.noneDueSoonHint': Plain;
  'cases.noneWithin': Plain;
  'cases.noneWithinHint': Plain;
  'cases.noneOpen': Plain;
  'cases.noneOpenHint': Plain;
  'cases.noneWaiting': Plain;
  'cases.noneWaitingHint': Plain;
  'cases.noneClosed': Plain;
  'cases.noneClosedHint': Plain;
  'cases.end': Plain;

  // Where a case stands; the marketplace's own word stands before these.
  'caseState.open': Plain;
  'caseState.waiting': Plain;
  'caseState.inReview': Plain;
  'caseState.closed': Plain;
  'caseState.refused': Plain;

  // One that has just come.
  'caseNews.come': Counted;
  'caseNews.warning': Plain;
  'caseNews.open': With<'number'>;
  'caseNews.dismiss': Plain;
}
