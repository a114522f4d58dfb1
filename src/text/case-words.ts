import type { Plain, With } from './entry.js';

/** What one case says, and how one was closed: part of the {@link import('./words.js').Vocabulary}. */
export interface CaseVocabulary {
  'case.none': Plain;
  'case.noneHint': Plain;
  'case.title': With<'number'>;
  'case.turnYours': Plain;
  'case.turnOf': With<'name'>;
  'case.information': Plain;
  'case.customer': Plain;
  'case.channel': Plain;
  'case.state': Plain;
  'case.openedAt': Plain;
  'case.receivedAt': Plain;
  'case.notKnown': Plain;
  'case.attachments': Plain;
  'case.ofCustomer': Plain;
  'case.ofSeller': Plain;
  'case.noAttachments': Plain;
  'case.description': Plain;
  'case.type': Plain;
  'case.agentWords': Plain;
  'case.order': Plain;
  'case.noOrder': Plain;
  'case.actions': Plain;
  'case.close': Plain;
  'case.leaveForm': Plain;
  'case.elsewhere': Plain;
  'case.noActions': Plain;
  'case.history': Plain;
  'case.closure': Plain;

  // How it was closed.
  'closedCase.outcome': Plain;
  'closedCase.reason': Plain;
  'closedCase.closedBy': Plain;
  'closedCase.closedAt': Plain;
  'closedCase.documents': Plain;
  'closedCase.refusedBecause': Plain;
}
