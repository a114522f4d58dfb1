import type { Counted, Plain, With } from './entry.js';

/** What a conversation, its messages and its files say: part of the {@link import('./words.js').Vocabulary}. */
export interface ConversationVocabulary {
  'thread.messages': Plain;
  'thread.older': Plain;
  'thread.loadingOlder': Plain;
  'thread.olderFailed': Plain;
  'thread.start': Plain;
  'thread.newer': Plain;
  'thread.loadingNewer': Plain;
  'thread.newerFailed': Plain;
  'thread.new': Plain;
  'thread.newest': Plain;
  'thread.newBelow': Plain;
  'thread.participants': Plain;
  'thread.answerBy': With<'time'>;
  'thread.answerWasDue': With<'time'>;
  'thread.more': Plain;
  'thread.newMessages': Counted;
  'thread.malformed': Counted;

  'message.pending': Plain;
  'message.unknown': Plain;
  'message.unknownTwin': Plain;
  'message.inReview': Plain;
  'message.rejected': Plain;
  'message.rejectedBecause': With<'reason'>;
  'message.read': With<'time'>;
  'message.noText': Plain;
  'message.quoted': Plain;
  'message.picture': Plain;
  'message.translated': With<'language'>;
  'message.showOriginal': Plain;
  'message.showTranslation': Plain;
  'message.editAgain': Plain;

  'attachment.list': Plain;
  'attachment.download': With<'name'>;
  'attachment.view': With<'name'>;
  'attachment.downloading': With<'name'>;
  'attachment.failed': With<'name'>;
  'attachment.noName': Plain;

  'file.text': Plain;
  'file.video': Plain;
  'file.office': Plain;
  'file.script': Plain;
  'file.program': Plain;
  'file.archive': Plain;
  'file.unknown': Plain;
  'file.close': Plain;
  'file.download': Plain;
  'file.next': Plain;
  'file.previous': Plain;
  'file.place': With<'count' | 'place'>;
  'file.notShown': Plain;
  'file.tooLarge': Plain;
  'file.broken': Plain;
  'file.empty': Plain;
  'file.mismatch': With<'kind'>;
  'file.runs': Plain;

  'orderCard.number': Plain;
  'orderCard.state': Plain;
  'orderCard.placed': Plain;
  'orderCard.shipped': Plain;
  'orderCard.received': Plain;
  'orderCard.notYet': Plain;
  'orderCard.tracking': Plain;
  'orderCard.total': Plain;
  'orderCard.lines': Plain;
  'orderCard.frozen': With<'reason'>;
  'orderCard.others': Counted;
  'orderCard.loading': Plain;
  'orderCard.failed': Plain;

  'copy.print': Plain;
  'copy.save': Plain;
  'copy.reading': Counted;
  'copy.cancel': Plain;
  'copy.failed': Counted;
  'copy.saved': Plain;
  'copy.title': With<'name'>;
  'copy.about': With<'about'>;
  'copy.participants': With<'names'>;
  'copy.messages': Counted;
  'copy.by': With<'name' | 'time'>;
  'copy.at': With<'time'>;
  'copy.attachment': With<'name'>;
  'copy.translation': With<'language'>;
  'copy.malformed': Plain;
}
