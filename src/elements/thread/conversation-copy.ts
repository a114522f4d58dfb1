import type { Description } from '../../adapter/description.js';
import { isBadRecord } from '../../adapter/parse.js';
import { fullInstant } from '../../format/dates.js';
import { formatFileSize } from '../../format/file-size.js';
import { withoutDirectionControls } from '../../format/isolate.js';
import { languageName } from '../../format/language-name.js';
import { formatList } from '../../format/lists.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Attachment } from '../../model/attachment.js';
import { readBody } from '../../model/body-reader.js';
import type { Message } from '../../model/message.js';
import type { Party } from '../../model/party.js';
import { plainWords } from '../../model/plain-words.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import { audienceWords } from '../parts/audience-mark.js';
import { deliveryWords } from '../parts/message.js';
import { kindName, partyName } from '../parts/party-name.js';
import { leadingParty, subjectText, subjectWords } from '../parts/thread-words.js';

/** A whole conversation in plain words, for paper or a file. */
export interface ConversationCopy {
  readonly title: string;
  /** What it is about, who takes part, who copied it and when. */
  readonly facts: readonly string[];
  readonly entries: readonly CopiedEntry[];
}

export interface CopiedEntry {
  /** When with its zone, from whom, who may read it, and what became of it. */
  readonly facts: readonly string[];
  readonly words: string;
  readonly attachments: readonly string[];
}

/** @param copied When, as an instant. */
export function copyOf(
  thread: Thread,
  rows: readonly Row<Message>[],
  { names, scope }: Description,
  copied: string,
  look: Look,
): ConversationCopy {
  const party = leadingParty(thread);
  const name = party ? partyName(party, look) : say(look, 'party.unknown');
  const about = thread.about.map((subject) => subjectWords(subject, look));
  const by = names?.user ?? scope.user;
  const time = fullInstant(copied, look);
  const shop = [names?.shop ?? scope.shop, names?.marketplace ?? scope.marketplace];
  return {
    title: say(look, 'copy.title', { name }),
    facts: [
      ...(about.length > 0
        ? [say(look, 'copy.about', { about: formatList(about, look.locale) })]
        : []),
      subjectText(thread),
      say(look, 'copy.participants', {
        names: formatList(
          [...thread.participants.map((each) => withKind(each, look)), say(look, 'party.you')],
          look.locale,
        ),
      }),
      say(look, 'copy.messages', { count: rows.length }),
      shop.join(' · '),
      by === '' ? say(look, 'copy.at', { time }) : say(look, 'copy.by', { name: by, time }),
    ].filter((line) => line !== ''),
    entries: rows.map((row) =>
      isBadRecord(row)
        ? { facts: [], words: say(look, 'copy.malformed'), attachments: [] }
        : entryOf(row, look),
    ),
  };
}

/** As a file: lines of 72 dashes between the messages. */
export function asText({ title, facts, entries }: ConversationCopy): string {
  const blocks = [
    [title, ...facts].join('\n'),
    ...entries.map((entry) =>
      [entry.facts.join(' · '), '', entry.words, ...entry.attachments].join('\n').trim(),
    ),
  ];
  return `${blocks.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function entryOf(message: Message, look: Look): CopiedEntry {
  const { to, readers } = audienceWords(message, look);
  const { translation, attachments, delivery } = message;
  const words = [plainWords(readBody(message.body)) || say(look, 'message.noText')];
  if (translation) {
    const language = languageName(translation.language, look.locale);
    words.push(say(look, 'copy.translation', { language }));
    words.push(plainWords(readBody(translation.body)));
  }
  return {
    facts: [
      fullInstant(message.sentAt, look),
      withKind(message.from, look),
      to ?? '',
      readers ?? '',
      delivery === undefined ? '' : (deliveryWords(message, look)?.[1] ?? ''),
    ].filter((part) => part !== ''),
    words: words.join('\n\n'),
    attachments: attachments.map((file) => attachmentWords(file, look)),
  };
}

function attachmentWords({ name, size }: Attachment, look: Look): string {
  const shown = withoutDirectionControls(name).trim() || say(look, 'attachment.noName');
  const words = say(look, 'copy.attachment', { name: shown });
  return size === undefined ? words : `${words} (${formatFileSize(size, look.locale)})`;
}

function withKind(party: Party, look: Look): string {
  const [name, kind] = [partyName(party, look), kindName(party.kind, look)];
  return name === kind ? name : `${name} (${kind})`;
}
