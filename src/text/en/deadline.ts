import type { Words } from '../words.js';

/** By when a case has to be closed, or an incident answered, and how that is known. */
export const deadline = {
  'deadline.left': {
    one: '{count} business day left',
    other: '{count} business days left',
  },
  'deadline.leftTime': '{time} left',
  'deadline.today': 'Due today',
  'deadline.overdue': 'Overdue',
  'deadline.overdueBy': {
    one: 'Overdue by {count} business day',
    other: 'Overdue by {count} business days',
  },
  'deadline.unknown': 'Due date unknown',
  'deadline.calendarUnknown': 'Calendar unknown',
  'deadline.unknownDate': 'Unknown',

  'deadline.date': 'Committed date',
  'deadline.timeLeft': 'Time left',
  'deadline.how': 'How it is known',
  'deadline.since': 'Counted since',
  'deadline.calendar': 'Business days of',
  'deadline.computed': 'computed',
  'deadline.businessDays': {
    one: '{count} business day',
    other: '{count} business days',
  },
  'deadline.calendarDays': {
    one: '{count} day',
    other: '{count} days',
  },
  'deadline.given': 'Set by the marketplace',
  'deadline.byRecord': 'Computed here: {days}, as the marketplace says of this case',
  'deadline.byPolicy': 'Computed here: {days}, the marketplace’s limit for this type of case',
  'deadline.byHost': 'Computed here: {days}, this portal’s limit for this type of case',
  'deadline.received': '{date}, when it was received',
  'deadline.opened': '{date}, when it was opened',

  'deadline.noRule': 'Neither the marketplace nor this portal says by when.',
  'deadline.noEvent': 'The limit is known, but not when the case reached you.',
  'deadline.notYet': 'The days have not begun to count.',
  'deadline.noCalendar': 'It is not known here which days are business days.',
  'deadline.beyondCalendar': 'The holidays of that year are not known here.',
  'deadline.noZone': 'This browser does not know the marketplace’s time zone.',

  'deadline.limit': 'Deadline',
  'deadline.byIncident': 'Computed here: {days}, as the marketplace says of this incident',
  'deadline.closesBy': 'Closes by itself: {time} · computed',
  'deadline.until': 'Until {time} (computed: {days})',
  'deadline.wasUntil': 'Was due {time} (computed: {days})',
  'deadline.daysUnknown': '{days}: calendar unknown',
} satisfies Partial<Words>;
