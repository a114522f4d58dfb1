import type { Words } from '../words.js';

/** Of what is done to an incident; fetched with the first act. */
export const incidentActs = {
  'incident.resolveReason': 'Reason for closing',
  'incident.chooseReason': 'Choose a reason',
  'incident.noReason': 'Choose the reason for closing.',
  'incident.reasonsFailed': 'The reasons could not be loaded.',
  'incident.word': 'Message to the operator: what has been done',
  'incident.wordHint': 'The operator reads it and checks what you say.',
  'incident.noWord':
    'Write what has been done: without this message it cannot be marked as resolved.',
  'incident.wordGoes':
    'The message goes to the operator first, then the incident is marked as resolved.',
  'incident.tryAgain': 'Try again',
  'incident.sending': 'Sending…',
  'incident.failed': 'It was not done. What you wrote is kept.',
  'incident.changed':
    'The incident has changed meanwhile. Look at it, then send again: what you wrote is kept.',
  'incident.busy': 'Something else is on its way to this incident. Nothing was sent.',
  'incident.storageNeeded':
    'This browser keeps nothing for this page, so it cannot be done safely from here.',
  'incident.wasNotDone': 'It did not arrive: nothing was done. You can send it again.',
  'incident.notPossible': 'This can no longer be done: the incident has moved on.',
  'incident.kept': 'What you wrote is kept.',
  'incident.notKept':
    'What you write lasts only as long as this page: this browser keeps nothing for it.',
  'incident.unknownAct': 'Nobody knows yet whether this was done',
  'incident.unknownHint':
    'The marketplace did not answer. Check before you do anything else: nothing is sent twice.',
  'incident.stillUnknown':
    'The marketplace cannot say. Look at the incident there before you give this up.',
  'incident.stillOpen': 'It is still on its way, perhaps in another tab. Check again in a moment.',
  'incident.check': 'Check what happened',
  'incident.checking': 'Checking…',
  'incident.abandon': 'Give it up and write anew',
  'incident.partly': 'Half done',
  'incident.partlyHint': 'What is done will not be done again: finishing sends no second message.',
  'incident.stepDone': 'Done',
  'incident.stepLeft': 'Still to do',
  'incident.stepUnknown': 'Not known',
  'incident.finish': 'Finish it',
  'incident.leaveIt': 'Leave it as it is',
} satisfies Partial<Words>;
