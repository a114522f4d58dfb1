import type { Counted, Plain, With } from './entry.js';

/** What incidents and their list say: part of the {@link import('./words.js').Vocabulary}. */
export interface IncidentVocabulary {
  // Where an incident stands; the marketplace's own word for a state that is not here shows as it came.
  'incident.open': Plain;
  'incident.inProgress': Plain;
  'incident.resolved': Plain;
  'incident.disputed': Plain;
  'incident.escalated': Plain;
  'incident.closed': Plain;
  'incident.unknown': Plain;
  'incident.answered': Plain;
  'incident.notAnswered': Plain;
  'incident.dueIn': With<'time'>;
  'incident.overdue': With<'time'>;
  'incident.openFor': With<'time'>;
  'incident.changedFor': With<'time'>;
  'incident.closesIn': With<'time'>;

  // By itself.
  'incident.none': Plain;
  'incident.noneHint': Plain;
  'incident.effects': Plain;
  'incident.freezesYes': Plain;
  'incident.freezesNo': Plain;
  'incident.freezesUnknown': Plain;
  'incident.countsYes': Plain;
  'incident.countsNo': Plain;
  'incident.countsUnknown': Plain;
  'incident.facts': Plain;
  'incident.kind': Plain;
  'incident.openedBy': Plain;
  'incident.openedAt': Plain;
  'incident.lastChange': Plain;
  'incident.customer': Plain;
  'incident.lines': Plain;
  'incident.wholeOrder': Plain;
  'incident.units': Plain;
  'incident.turn': Plain;
  'incident.turnYours': Plain;
  'incident.timeline': Plain;
  'incident.inCheckNote': Plain;
  'incident.closesAt': With<'time'>;
  'incident.disputedNote': Plain;
  'incident.escalatedNote': Plain;
  'incident.closedNote': Plain;
  'incident.reopened': Plain;

  'incidents.title': Plain;
  'incidents.toSettle': Plain;
  'incidents.inCheck': Plain;
  'incidents.closed': Plain;
  'incidents.otherState': Plain;
  'incidents.unanswered': Counted;
  'incidents.empty': Plain;
  'incidents.emptyHint': Plain;
  'incidents.nothingFound': Plain;
  'incidents.nothingFoundHint': Plain;
  'incidents.clear': Plain;
  'incidents.onlyLoaded': Counted;
  'incidents.malformed': Counted;
  'incidents.more': Plain;
  'incidents.filter': Plain;
  'incidents.kind': Plain;
  'incidents.anyKind': Plain;
  'incidents.openedSince': Plain;
  'incidents.openedUntil': Plain;
  'incidents.daysOpen': Plain;
  'incidents.daysOpenHint': Plain;
  'incidents.onlyOpen': Plain;
  'incidents.apply': Plain;
  'incidents.close': Plain;
  'incidents.badDay': Plain;
  'incidents.wrongOrder': Plain;
  'incidents.badNumber': Plain;
}
