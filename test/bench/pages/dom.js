/** Rows, messages and what stands around them, in plain DOM by hand. */
import { dayWords, letters, messageWords, rowWords } from './words.js';

export const ROW_HEIGHT = 65;

export function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** What the kit draws: in each place the same. */
const PATHS = {
  attachment:
    'm15.7 9.3-5.6 5.6a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1 1 0 0 1-1.5-1.5l5.2-5.2',
  check: 'm4.5 10.6 3.6 3.6 7.4-8.2',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14m0-11v4.2l2.6 1.6',
  customer: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.5c.3-3 2.6-4.8 6-4.8s5.7 1.8 6 4.8',
  filter: 'M3.5 5.5h13M6 10h8m-5.5 4.5h3',
  more: 'M5 10a.9.9 0 1 1-1.8 0A.9.9 0 0 1 5 10m5.9 0a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0m5.9 0a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0',
  operator:
    'M10 3 4.5 5.2v4.3c0 3.5 2.2 6 5.5 7.5 3.3-1.5 5.5-4 5.5-7.5V5.2zm-2.4 6.8 1.8 1.8 3.2-3.5',
  plus: 'M10 4v12M4 10h12',
  refresh:
    'M16 9.2A6.1 6.1 0 0 0 5 6.6L3.8 8m.2 2.8a6.1 6.1 0 0 0 11 2.6l1.2-1.4M3.8 4.4V8h3.6m8.8 7.6V12h-3.6',
  reply: 'M8 5 3.5 9.5 8 14M3.8 9.5h7.4a5 5 0 0 1 5 5v.8',
  select: 'M4 4h12v12H4zm3 6.2 2.2 2.2 4-4.6',
};
const STATES = { 'needs-reply': 'reply', waiting: 'clock' };

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

function button(className, ...content) {
  const element = make('button', className, ...content);
  element.type = 'button';
  return element;
}

function avatar(name, kind) {
  return make('span', `avatar ${kind}`, kind === 'customer' ? letters(name) : icon('operator'));
}

function attention({ state, waited, stateKind }) {
  const mark = make('span', stateKind === 'needs-reply' ? 'attention due' : 'attention');
  mark.append(icon(STATES[stateKind] ?? 'check'), make('span', '', state));
  if (waited) mark.append(make('bdi', '', waited));
  return mark;
}

/** The inside of a row; who sets it up decides on the outside. */
export function rowContent(thread) {
  const words = rowWords(thread);
  const who = make('span', 'who', make('bdi', '', words.who));
  if (words.unread > 0) who.dataset.unread = '';
  if (words.others) who.append(make('bdi', 'others', words.others));
  const marks = make('span', 'marks');
  if (words.attachments > 0) marks.append(icon('attachment'));
  if (words.unread > 0) marks.append(make('span', 'dot'));
  marks.append(attention(words));
  const excerpt = make('span', 'excerpt');
  // The icon stands beside the words, which are cut off.
  if (words.toKind) excerpt.append(toneIcon(words.toKind), make('bdi', '', words.excerpt));
  else excerpt.append(words.excerpt);
  if (words.toKind) excerpt.classList.add('with-icon');
  return [
    avatar(words.who, words.isPerson ? 'customer' : 'operator'),
    who,
    make('time', '', words.time),
    make('span', 'subject', words.subject),
    excerpt,
    marks,
  ];
}

function toneIcon(kind) {
  const svg = icon(kind);
  svg.classList.add(kind);
  return svg;
}

export function row(thread) {
  const button = make('button', 'link', ...rowContent(thread));
  button.type = 'button';
  return make('li', 'row', button);
}

export function placeholder() {
  return make('li', 'row', make('span', 'bone'));
}

/** The head of an inbox: views and how many there are. */
export function inboxHead(count) {
  const more = make('select', 'segment');
  for (const words of VIEWS) more.append(new Option(words));
  const views = make('div', 'segments', segment('Needs reply'), segment('All', true), more);
  const search = make('input', 'field');
  search.placeholder = 'Search conversations';
  const tools = ['filter', 'select', 'refresh'].map((name) => button('tool', icon(name)));
  const total =
    count === undefined ? '' : `${new Intl.NumberFormat('en').format(count)} conversations`;
  const start = button('button', icon('plus'), 'New conversation');
  return make('header', 'head', views, make('p', 'count', total), search, ...tools, start);
}

function segment(words, isChosen = false) {
  return button(isChosen ? 'segment chosen' : 'segment', words);
}

const VIEWS = ['More', 'With the customer', 'With the operator', 'Waiting', 'About no order'];

export function message(given) {
  const words = messageWords(given);
  const head = make('header', '', make('b', '', words.who));
  if (words.kind) head.append(make('span', 'kind', words.kind));
  if (words.to) head.append(make('span', 'to', toneIcon(words.toKind), words.to));
  if (words.readers) head.append(make('span', 'readers', words.readers));
  head.append(make('time', '', words.time));
  const body = make('div', 'body', ...words.lines.map((line) => make('p', '', line)));
  if (words.quoted) {
    // Folded, and all the same there: who unfolds it reads it.
    const quoted = make('blockquote', '', words.quoted);
    body.append(make('details', '', make('summary', '', 'Earlier message quoted'), quoted));
  }
  for (const file of words.attachments) body.append(button('file', icon('attachment'), file));
  if (words.isMine) return make('article', 'message mine', head, body);
  return make('article', 'message', avatar(words.who, words.fromKind), head, body);
}

/** Messages with the days between them. */
export function messages(list) {
  let day = '';
  return list.flatMap((each) => {
    const words = dayWords(each.sentAt);
    const isNew = words !== day;
    day = words;
    return isNew ? [make('p', 'day', words), message(each)] : [message(each)];
  });
}

export function threadHead(thread) {
  const words = rowWords(thread);
  const people = make('p', 'people');
  for (const { kind, name } of thread.participants) {
    people.append(toneIcon(kind), name, make('span', 'kind', KINDS[kind] ?? kind));
  }
  return make(
    'header',
    'thread-head',
    make('h2', '', words.who),
    attention(words),
    button('tool', icon('more')),
    make('p', 'count', ...words.subject.split(' · ').map((part) => make('span', '', part))),
    people,
  );
}

const KINDS = { customer: 'Customer', operator: 'Operator' };

/** What is written into: the same controls as the composer has at rest. */
export function composer(thread) {
  const { recipients = [] } = thread.compose ?? {};
  const chosen = recipients[0];
  const audience = make('div', 'segments');
  for (const { label, id } of recipients) {
    const choice = make('input', '');
    choice.type = 'radio';
    choice.name = 'recipient';
    choice.checked = id === chosen.id;
    audience.append(
      make('label', choice.checked ? 'segment chosen' : 'segment', choice, label ?? id),
    );
  }
  const text = make('textarea', 'field');
  text.rows = 3;
  text.placeholder = 'Write your answer…';
  const reads = make('p', 'reads', make('span', 'to', toneIcon('customer'), 'To the customer'));
  reads.append(make('span', 'readers', 'The operator can read it too'));
  const tools = make('div', 'tools', button('quiet', icon('attachment'), 'Attach files'));
  tools.append(button('quiet', 'Templates'), button('button primary', 'Send'));
  return make('form', 'composer', audience, reads, text, tools);
}
