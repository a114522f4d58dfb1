import type { Counted, Plain, With } from './entry.js';

/** What closing a case says: part of the {@link import('./words.js').Vocabulary}. */
export interface ClosureVocabulary {
  // What the guide's forms ask: the keys are the words of `guideClosure`, with hyphens for points.
  'guideClosure.question': Plain;
  'guideClosure.outcome-proceeds': Plain;
  'guideClosure.outcome-does-not-proceed': Plain;
  'guideClosure.criterion-proceeds': Plain;
  'guideClosure.criterion-does-not-proceed': Plain;
  'guideClosure.delivery': Plain;
  'guideClosure.delivery-digital': Plain;
  'guideClosure.delivery-physical': Plain;
  'guideClosure.document-invoice-copy': Plain;
  'guideClosure.document-invoice-correction': Plain;
  'guideClosure.document-manual': Plain;
  'guideClosure.document-hint': Plain;
  'guideClosure.credit-note': Plain;
  'guideClosure.carrier': Plain;
  'guideClosure.tracking-number': Plain;
  'guideClosure.dispatch-date': Plain;
  'guideClosure.dispatch-date-hint': Plain;
  'guideClosure.reason': Plain;
  'guideClosure.reason-legal': Plain;
  'guideClosure.reason-already-sent': Plain;
  'guideClosure.reason-issued-by-operator': Plain;
  'guideClosure.reason-other-shop': Plain;
  'guideClosure.reason-data-is-right': Plain;
  'guideClosure.reason-period-closed': Plain;
  'guideClosure.reason-no-manual': Plain;
  'guideClosure.reason-in-the-box': Plain;
  'guideClosure.reason-maker-only': Plain;
  'guideClosure.explanation': Plain;
  'guideClosure.explanation-hint': Plain;

  // Writing it.
  'closure.title': Plain;
  'closure.titleOf': With<'number'>;
  'closure.next': Plain;
  'closure.summary': Counted;
  'closure.notKept': Plain;
  'closure.noForm': Plain;
  'closure.readOnly': Plain;
  'closure.blocked': Plain;
  'closure.refused': Plain;
  'closure.refusedHint': Plain;
  'closure.refusedLacks': With<'names'>;

  // Checking it.
  'closure.checkTitle': Plain;
  'closure.final': Plain;
  'closure.reviewedHint': Plain;
  'closure.back': Plain;
  'closure.submit': Plain;

  // What became of it.
  'closure.sending': Plain;
  'closure.uploadingHint': Plain;
  'closure.arrived': Plain;
  'closure.sendingHint': Plain;
  'closure.failed': Plain;
  'closure.changed': Plain;
  'closure.justClosed': Plain;
  'closure.busy': Plain;
  'closure.storageNeeded': Plain;
  'closure.wasNotDone': Plain;
  'closure.unknown': Plain;
  'closure.unknownHint': Plain;
  'closure.stillUnknown': Plain;
  'closure.stillOpen': Plain;
  'closure.cannotCheck': Plain;
  'closure.checkNow': Plain;
  'closure.checking': Plain;
  'closure.abandon': Plain;
  'closure.inReview': Plain;
  'closure.inReviewHint': Plain;
  'closure.closed': Plain;
  'closure.closedMeanwhile': Plain;
  'closure.kept': Plain;
  'closure.discard': Plain;
}
