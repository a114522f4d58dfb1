import type { Words } from '../words.js';

/** Of closing a case. */
export const closure = {
  'closure.title': 'Close the case',
  'closure.titleOf': 'Close case {number}',
  'closure.next': 'Check before closing',
  'closure.summary': {
    one: '{count} answer has to be looked at:',
    other: '{count} answers have to be looked at:',
  },
  'closure.notKept':
    'What you write lasts as long as this page does: this browser keeps nothing of it.',
  'closure.noForm': 'The marketplace does not say how a case of this type is closed.',
  'closure.readOnly': 'This case cannot be closed here.',
  'closure.blocked': 'This case cannot be closed now.',
  'closure.refused': 'The marketplace did not accept the closure',
  'closure.refusedHint': 'What you sent stands here again. Change it and close the case once more.',
  'closure.refusedLacks': 'These documents could not be brought back. Attach them again: {names}',

  'closure.checkTitle': 'Check it before you close the case',
  'closure.final': 'A closed case cannot be changed.',
  'closure.reviewedHint': 'The marketplace checks it before it counts as closed.',
  'closure.back': 'Back',
  'closure.submit': 'Close the case',

  'closure.sending': 'Closing the case…',
  'closure.sendingHint': 'You may leave this page: it goes on, and is not sent twice.',
  'closure.uploadingHint': 'The documents go up first. Stay on this page until they are there.',
  'closure.arrived': 'The marketplace has what you sent.',
  'closure.failed': 'The case was not closed. What you wrote is kept.',
  'closure.changed': 'The case has changed meanwhile. Look at it again: what you wrote is kept.',
  'closure.justClosed': 'The case was closed just now, perhaps in another tab.',
  'closure.busy': 'Another closure of this case is on its way. Nothing was sent.',
  'closure.storageNeeded':
    'This browser keeps nothing of this page, so a case cannot be closed safely from here.',
  'closure.wasNotDone': 'It did not arrive: the case is not closed. You can send it again.',
  'closure.unknown': 'It is not known yet whether the case is closed',
  'closure.unknownHint':
    'The marketplace did not answer. Check before you do anything else: nothing is sent twice.',
  'closure.stillUnknown':
    'The marketplace does not know. Look at the case there before you give it up.',
  'closure.stillOpen': 'It is still on its way, perhaps in another tab. Check again in a moment.',
  'closure.cannotCheck': 'Look at the case in the marketplace: it cannot be asked from here.',
  'closure.checkNow': 'Check what happened',
  'closure.checking': 'Checking…',
  'closure.abandon': 'It is not closed: write again',
  'closure.inReview': 'Waiting for the marketplace’s check',
  'closure.inReviewHint': 'You have closed it. It counts once the marketplace has looked at it.',
  'closure.closed': 'This case is closed',
  'closure.closedMeanwhile': 'The case was closed meanwhile, and not with what you wrote.',
  'closure.kept': 'What you wrote is kept:',
  'closure.discard': 'Throw it away',
} satisfies Partial<Words>;
