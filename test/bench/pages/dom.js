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
const ICON = 'M4 5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5v6a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3';

export function icon() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICON);
  svg.append(path);
  return svg;
}

/** The inside of a row; who sets it up decides on the outside. */
export function rowContent(thread) {
  const words = rowWords(thread);
  const who = make('span', 'who', make('bdi', '', words.who));
  if (words.unread > 0) who.dataset.unread = '';
  if (words.others) who.append(make('bdi', 'others', words.others));
  const marks = make('span', 'marks');
  if (words.attachments > 0) marks.append(icon());
  if (words.unread > 0) marks.append(make('span', 'dot'));
  const attention = make('span', words.needsReply ? 'attention due' : 'attention', icon());
  attention.append(make('span', '', words.state));
  if (words.waited) attention.append(make('bdi', '', words.waited));
  marks.append(attention);
  const avatar = make('span', 'avatar', words.isPerson ? letters(words.who) : icon());
  const time = make('time', '', words.time);
  return [
    avatar,
    who,
    time,
    make('span', 'subject', words.subject),
    make('span', 'excerpt', ...(words.isToOne ? [icon()] : []), words.excerpt),
    marks,
  ];
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
  const views = make('div', 'views');
  for (const words of ['Needs reply', 'All']) views.append(make('button', 'view', words));
  const more = make('select', '');
  for (const words of VIEWS) more.append(new Option(words));
  views.append(more);
  const search = make('input', '');
  search.placeholder = 'Search conversations';
  const tools = ['', '', ''].map(() => make('button', 'view', icon()));
  const total =
    count === undefined ? '' : `${new Intl.NumberFormat('en').format(count)} conversations`;
  const start = make('button', 'view', icon(), 'New conversation');
  return make('header', 'head', views, make('p', 'count', total), search, ...tools, start);
}

const VIEWS = ['More', 'With the customer', 'With the operator', 'Waiting', 'About no order'];

export function message(given) {
  const words = messageWords(given);
  const head = make('header', '', make('b', '', words.who));
  if (words.kind) head.append(make('span', 'kind', words.kind));
  if (words.to) head.append(make('span', 'to', icon(), words.to));
  if (words.readers) head.append(make('span', 'readers', words.readers));
  head.append(make('time', '', words.time));
  const body = make('div', 'body', ...words.lines.map((line) => make('p', '', line)));
  if (words.quoted) body.append(make('details', '', make('summary', '', words.quoted)));
  for (const file of words.attachments) body.append(make('button', 'file', icon(), file));
  const entry = make('article', words.isMine ? 'message mine' : 'message', head, body);
  if (words.isMine) return entry;
  entry.prepend(make('span', 'avatar', words.kind === 'Customer' ? letters(words.who) : icon()));
  return entry;
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
  const { who, subject } = rowWords(thread);
  return make('header', 'head', make('div', '', make('h2', '', who), make('p', 'count', subject)));
}

/** What is written into: the same controls as the composer has at rest. */
export function composer(thread) {
  const audience = make('select', '');
  for (const { label, id } of thread.compose?.recipients ?? []) {
    audience.append(new Option(label ?? id, id));
  }
  const text = make('textarea', '');
  text.rows = 3;
  const tools = make('div', 'tools', make('button', 'view', icon(), 'Attach'), make('span', 'gap'));
  tools.append(make('button', 'view', 'Send'));
  return make('form', 'composer', make('label', '', 'To ', audience), text, tools);
}
