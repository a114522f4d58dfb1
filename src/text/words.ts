import type { CaseVocabulary } from './case-words.js';
import type { CasesVocabulary } from './cases-words.js';
import type { ClosureVocabulary } from './closure-words.js';
import type { ConversationVocabulary } from './conversation-words.js';
import type { DeadlineVocabulary } from './deadline-words.js';
import type { Counted, EntryFor, Plain, ValuesFor, With } from './entry.js';
import type { FormVocabulary } from './form-words.js';
import type { IncidentVocabulary } from './incident-words.js';
import type { OrderVocabulary } from './order-words.js';
import type { OverviewVocabulary } from './overview-words.js';
import type { RefundVocabulary } from './refund-words.js';

/**
 * Every text a person reads, as `<element>.<meaning>`, with the placeholders it holds.
 *
 * A new one takes a line here and a line in each language; the compiler names the languages that
 * lack it, and those that have too much. A test finds keys that nothing uses.
 */
export interface Vocabulary
  extends
    CaseVocabulary,
    CasesVocabulary,
    ClosureVocabulary,
    ConversationVocabulary,
    DeadlineVocabulary,
    FormVocabulary,
    IncidentVocabulary,
    OrderVocabulary,
    OverviewVocabulary,
    RefundVocabulary {
  // Who takes part. A person's own name comes first; these stand where there is none.
  'party.you': Plain;
  'party.customer': Plain;
  'party.operator': Plain;
  'party.seller': Plain;
  'party.mediator': Plain;
  'party.agent': Plain;
  'party.organisation': Plain;
  'party.system': Plain;
  'party.unknown': Plain;

  // Who may read a message. `{names}` is a list of the first seven, in the middle of a sentence.
  'audience.customer': Plain;
  'audience.operator': Plain;
  'audience.seller': Plain;
  'audience.mediator': Plain;
  'audience.agent': Plain;
  'audience.organisation': Plain;
  'audience.system': Plain;
  'audience.to': With<'names'>;
  'audience.only': Counted<'names'>;
  'audience.also': Counted<'names'>;
  'audience.notCustomer': Plain;

  // What a conversation is about.
  'about.order': With<'number'>;
  'about.incident': With<'number'>;
  'about.offer': With<'number'>;
  'about.return': With<'number'>;
  'about.case': With<'number'>;
  'about.account': Plain;

  // What it needs from the seller.
  'attention.needsReply': Plain;
  'attention.needsReplySince': With<'time'>;
  'attention.waiting': Plain;
  'attention.noReplyNeeded': Plain;
  'attention.closed': Plain;

  'summary.label': Plain;
  'summary.title': Plain;
  'summary.count': Counted;
  'summary.empty': Plain;
  'summary.emptyHint': Plain;
  'summary.openInbox': Plain;

  'inbox.title': Plain;
  'inbox.views': Plain;
  'inbox.needsReply': Plain;
  'inbox.all': Plain;
  'inbox.list': Plain;
  'inbox.count': Counted;
  'inbox.emptyNeedsReply': Plain;
  'inbox.emptyNeedsReplyHint': Plain;
  'inbox.emptyAll': Plain;
  'inbox.emptyAllHint': Plain;
  'inbox.onlyLoaded': Counted;
  'inbox.malformed': Counted;
  'inbox.more': Plain;
  'inbox.moreViews': Plain;
  'inbox.customer': Plain;
  'inbox.operator': Plain;
  'inbox.waiting': Plain;
  'inbox.noOrder': Plain;
  'inbox.emptyView': Plain;
  'inbox.search': Plain;
  'inbox.filter': Plain;
  'inbox.refresh': Plain;
  'inbox.select': Plain;
  'inbox.start': Plain;
  'inbox.end': Plain;
  'inbox.news': Counted;
  'inbox.nothingFound': Plain;
  'inbox.nothingFoundHint': With<'wanted'>;
  'inbox.clear': Plain;

  // What narrows an inbox down.
  'filter.reason': Plain;
  'filter.anyReason': Plain;
  'filter.order': Plain;
  'filter.since': Plain;
  'filter.until': Plain;
  'filter.apply': Plain;
  'filter.close': Plain;
  'filter.badDay': Plain;
  'filter.wrongOrder': Plain;
  'filter.active': Plain;
  'filter.remove': With<'filter'>;
  'filter.clearAll': Plain;
  'filter.sinceDay': With<'day'>;
  'filter.untilDay': With<'day'>;

  // Selecting several conversations.
  'select.count': Counted;
  'select.none': Plain;
  'select.noReply': Plain;
  'select.reply': Plain;
  'select.leave': Plain;
  'select.pending': Plain;
  'select.needless': Counted;
  'select.needed': Counted;
  'select.undo': Plain;
  'select.failed': Counted;
  'select.rowFailed': With<'reason'>;
  'select.unknown': Counted;
  'select.rowUnknown': Plain;
  'select.check': Plain;
  'select.dismiss': Plain;

  // What was not sent.
  'outbox.count': Counted;
  'outbox.failed': Plain;
  'outbox.unknown': Plain;

  // Keys of the inbox.
  'keys.title': Plain;
  'keys.next': Plain;
  'keys.previous': Plain;
  'keys.open': Plain;
  'keys.noReply': Plain;
  'keys.select': Plain;
  'keys.leave': Plain;
  'keys.help': Plain;
  'keys.close': Plain;

  // A row of the inbox.
  'row.you': With<'text'>;
  'row.noText': Plain;
  'row.draft': Plain;
  'row.unread': Counted;
  'row.attachments': Counted;
  'row.due': With<'time'>;
  'row.overdue': With<'time'>;

  'composer.title': Plain;
  'composer.recipient': Plain;
  'composer.text': Plain;
  'composer.placeholder': Plain;
  'composer.left': Counted;
  'composer.over': Counted;
  'composer.send': Plain;
  'composer.sending': Plain;
  'composer.sent': Plain;
  'composer.failed': Plain;
  'composer.tryAgain': Plain;
  'composer.sendAnyway': Plain;
  'composer.unknown': Plain;
  'composer.unknownHint': Plain;
  'composer.check': Plain;
  'composer.checking': Plain;
  'composer.stillUnknown': Plain;
  'composer.wasNotSent': Plain;
  'composer.abandon': Plain;
  'composer.conflict': Plain;
  'composer.busy': Plain;
  'composer.storageNeeded': Plain;
  'composer.withdrawn': Plain;
  'composer.reviewing': Plain;
  'composer.stopReview': Plain;
  'composer.reviewSilent': Plain;
  'composer.notKept': Plain;
  'composer.blocked': Plain;
  'composer.readOnly': Plain;
  'composer.attach': Plain;
  'composer.templates': Plain;
  'composer.empty': Plain;
  'composer.tooShort': Counted;
  'composer.tooLong': Counted;
  'composer.noRecipient': Plain;
  'composer.ctrlEnterSends': Plain;
  'composer.enterSends': Plain;
  'composer.consent': With<'name'>;
  'composer.newReaders': Counted<'names'>;
  'composer.filesToCustomer': Counted<'names'>;
  'composer.sendTo': With<'name'>;
  'composer.back': Plain;
  'composer.held': Counted;
  'composer.sendingIn': Counted;
  'composer.undo': Plain;
  'composer.calledBack': Plain;
  'composer.colleagueAnswered': With<'name' | 'time'>;
  'composer.wroteMeanwhile': With<'name' | 'time'>;
  'composer.revise': Plain;
  'composer.discard': Plain;
  'start.title': Plain;
  'start.find': Plain;
  'start.number': Plain;
  'start.search': Plain;
  'start.searching': Plain;
  'start.noNumber': Plain;
  'start.noOrder': With<'number'>;
  'start.toOperator': Plain;
  'start.aboutNone': Plain;
  'start.other': Plain;
  'start.placed': With<'date'>;
  'start.moreProducts': Counted;
  'start.existing': Counted;
  'start.untitled': Plain;
  'start.threadsFailed': Plain;
  'start.begin': Plain;
  'start.placeholder': Plain;
  'start.reason': Plain;
  'start.chooseReason': Plain;
  'start.ownSubject': Plain;
  'start.subject': Plain;
  'start.noReason': Plain;
  'start.noTitle': Plain;
  'start.titleTooLong': Counted;
  'start.noFile': Plain;
  'start.notifies': With<'names'>;
  'start.operatorReads': Plain;
  'start.sent': Plain;
  'finding.mail-address': With<'words'>;
  'finding.phone-number': With<'words'>;
  'finding.card-number': With<'words'>;
  'finding.link': With<'words'>;
  'finding.missing-file': With<'words'>;
  'finding.no-mail-address': With<'words'>;
  'finding.no-phone-number': With<'words'>;
  'finding.no-card-number': With<'words'>;
  'finding.no-link': With<'words'>;
  'composer.filesUnfit': Plain;
  'composer.unresolved': Counted;
  'composer.marks': Plain;
  'picking.search': Plain;
  'picking.none': Plain;
  'composer.progress': With<'part'>;
  'attaching.noName': Plain;
  'attaching.remove': Plain;
  'attaching.removeName': With<'name'>;
  'attaching.cancel': Plain;
  'attaching.cancelName': With<'name'>;
  'attaching.retry': Plain;
  'attaching.retryName': With<'name'>;
  'attaching.progress': With<'name'>;
  'attaching.failed': Plain;
  'attaching.empty': Plain;
  'attaching.unreadable': Plain;
  'attaching.too-large': With<'size'>;
  'attaching.total-too-large': With<'size'>;
  'attaching.too-many': Counted;
  'attaching.name-too-long': Counted;
  'attaching.name-hides': Plain;
  'attaching.name-path': Plain;
  'attaching.name-not-ascii': Plain;
  'attaching.name-taken': Plain;
  'attaching.type': Plain;
  'attaching.typeAllowed': With<'names'>;
  'attaching.runs': With<'name'>;
  'attaching.content': Plain;

  'desk.label': Plain;
  'desk.navigation': Plain;
  'desk.summary': Plain;
  'desk.backToInbox': Plain;
  'desk.orders': Plain;
  'desk.incidents': Plain;
  'desk.backToOrders': Plain;
  'desk.backToIncidents': Plain;
  'desk.backToOrder': Plain;
  'desk.noOrder': Plain;
  'desk.noOrderHint': Plain;
  'desk.noIncident': Plain;
  'desk.noIncidentHint': Plain;
  'desk.noThread': Plain;
  'desk.noThreadHint': Plain;
  'desk.cases': Plain;
  'desk.backToCases': Plain;
  'desk.noCase': Plain;
  'desk.noCaseHint': Plain;

  // What an element says while it has nothing, or something else, to show.
  'situation.noAdapter': Plain;
  'situation.noAdapterHint': With<'tag'>;
  'situation.contract': Plain;
  'situation.contractHint': With<'found' | 'known'>;
  'situation.missing': Plain;
  'situation.missingHint': With<'method'>;
  'situation.loading': Plain;
  'situation.slow': Plain;
  'situation.partMissing': Plain;
  'situation.tryAgain': Plain;
  'situation.tryAgainIn': With<'time'>;
  'situation.requestId': Plain;
  'situation.copy': Plain;
  'situation.copied': Plain;
  'situation.stale': With<'time'>;
  'situation.staleOffline': With<'time'>;
  'situation.refresh': Plain;

  // What went wrong, by the kind of a CareError. The marketplace's own words come first where it has some.
  'error.validation': Plain;
  'error.validationHint': Plain;
  'error.unauthorised': Plain;
  'error.unauthorisedHint': Plain;
  'error.forbidden': Plain;
  'error.forbiddenHint': Plain;
  'error.not-found': Plain;
  'error.not-foundHint': Plain;
  'error.conflict': Plain;
  'error.conflictHint': Plain;
  'error.rate-limited': Plain;
  'error.rate-limitedHint': Plain;
  'error.too-large': Plain;
  'error.too-largeHint': Plain;
  'error.unsupported': Plain;
  'error.unsupportedHint': Plain;
  'error.offline': Plain;
  'error.offlineHint': Plain;
  'error.timeout': Plain;
  'error.timeoutHint': Plain;
  'error.unavailable': Plain;
  'error.unavailableHint': Plain;
  'error.unknown': Plain;
  'error.unknownHint': Plain;
}

export type WordKey = keyof Vocabulary;

/** One language's texts. */
export type Words = { readonly [Key in WordKey]: EntryFor<Vocabulary[Key]> };

/** What a key's text is filled with. */
export type WordValues<Key extends WordKey> = ValuesFor<Vocabulary[Key]>;
