import type { Counted, Plain, With } from './entry.js';

/** What committed dates say: part of the {@link import('./words.js').Vocabulary}. */
export interface DeadlineVocabulary {
  // How much time is left. Business days where a calendar counts them, else a span of time.
  'deadline.left': Counted;
  'deadline.leftTime': With<'time'>;
  'deadline.today': Plain;
  'deadline.overdue': Plain;
  'deadline.overdueBy': Counted;
  'deadline.unknown': Plain;
  'deadline.calendarUnknown': Plain;
  'deadline.unknownDate': Plain;

  // The date itself, and how it is known.
  'deadline.date': Plain;
  'deadline.timeLeft': Plain;
  'deadline.how': Plain;
  'deadline.since': Plain;
  'deadline.calendar': Plain;
  'deadline.computed': Plain;
  'deadline.businessDays': Counted;
  'deadline.calendarDays': Counted;
  'deadline.given': Plain;
  'deadline.byRecord': With<'days'>;
  'deadline.byPolicy': With<'days'>;
  'deadline.byHost': With<'days'>;
  'deadline.received': With<'date'>;
  'deadline.opened': With<'date'>;

  // Why nobody can say.
  'deadline.noRule': Plain;
  'deadline.noEvent': Plain;
  'deadline.notYet': Plain;
  'deadline.noCalendar': Plain;
  'deadline.beyondCalendar': Plain;
  'deadline.noZone': Plain;

  // Of an incident and its acts.
  'deadline.limit': Plain;
  'deadline.byIncident': With<'days'>;
  'deadline.closesBy': With<'time'>;
  'deadline.until': With<'time' | 'days'>;
  'deadline.wasUntil': With<'time' | 'days'>;
  'deadline.daysUnknown': With<'days'>;
}
