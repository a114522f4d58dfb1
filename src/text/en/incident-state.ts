import type { Words } from '../words.js';

/** Where an incident stands, in a list and by itself. */
export const incidentState = {
  'incident.open': 'Open',
  'incident.inProgress': 'In progress',
  'incident.resolved': 'Waiting for the operator’s check',
  'incident.disputed': 'Disputed',
  'incident.escalated': 'Escalated',
  'incident.closed': 'Closed',
  'incident.unknown': 'State unknown',
  'incident.answered': 'Answered',
  'incident.notAnswered': 'Not answered',
  'incident.dueIn': 'Answer within {time}',
  'incident.overdue': 'Answer overdue by {time}',
  'incident.openFor': 'Open for {time}',
  'incident.changedFor': 'Last changed {time} ago',
  'incident.closesIn': 'Closes by itself in {time}',
} satisfies Partial<Words>;
