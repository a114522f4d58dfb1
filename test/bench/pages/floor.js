/** The floor: plain DOM by hand behind the same asynchronous call, with only the rows in sight. */
import { LONG_THREAD } from './stage.js';
import * as dom from './dom.js';
import { play } from './play.js';

const PAGE = 50;

play({ inbox, thread });

/** Rows in sight, pages near them; of a list read again only the rows that are new or other are made. */
async function inbox({ root, source }) {
  const head = dom.inboxHead();
  const list = dom.make('ul', 'list');
  const scroller = dom.make('div', 'scroller', list);
  root.append(dom.make('section', 'base', head, scroller));
  const pages = new Map();
  let total = 0;
  let keep;
  let drawn = [];

  const read = async (number) => {
    const from = number === 0 ? {} : { from: { index: number * PAGE } };
    const answer = await source.adapter.threads.list({ limit: PAGE, ...from }, source.call());
    pages.set(number, answer.items);
    total = answer.total.value;
    for (const far of pages.keys()) if (Math.abs(far - number) > 4) pages.delete(far);
    draw();
  };
  const threadAt = (index) => {
    const number = Math.floor(index / PAGE);
    if (!pages.has(number)) {
      pages.set(number, undefined);
      void read(number);
    }
    return pages.get(number)?.[index % PAGE];
  };
  const draw = () => {
    const kept = keep && [...pages.values()].flat().filter(keep);
    const length = kept?.length ?? total;
    const first = Math.max(0, Math.floor(scroller.scrollTop / dom.ROW_HEIGHT));
    const last = Math.min(length, first + Math.ceil(scroller.clientHeight / dom.ROW_HEIGHT) + 1);
    const before = new Map(drawn.map((each) => [each.key, each]));
    const rows = [];
    for (let index = first; index < last; index += 1) {
      const thread = kept ? kept[index] : threadAt(index);
      const key = thread ? `${thread.id} ${thread.version}` : index;
      rows.push(before.get(key) ?? { key, node: undefined, thread });
      before.delete(key);
    }
    for (const { node } of before.values()) node.remove();
    rows.forEach((each, place) => {
      each.node ??= each.thread ? dom.row(each.thread) : dom.placeholder();
      const there = list.children[place] ?? null;
      if (there !== each.node) list.insertBefore(each.node, there);
    });
    drawn = rows;
    head.querySelector('.count').textContent = `${total.toLocaleString('en')} conversations`;
    list.style.blockSize = `${length * dom.ROW_HEIGHT}px`;
    list.style.paddingBlockStart = `${first * dom.ROW_HEIGHT}px`;
  };
  scroller.addEventListener('scroll', draw);
  source.adapter.live.subscribe({}, { change: () => [...pages.keys()].forEach(read) });
  void read(0);
  return {
    isShown: () => drawn.length > 0,
    scroller: () => scroller,
    rows: () => [...list.children],
    select(index) {
      list.querySelector('[aria-current]')?.removeAttribute('aria-current');
      list.children[index].firstChild.setAttribute('aria-current', 'true');
    },
    selected: () => [...list.children].findIndex((each) => each.querySelector('[aria-current]')),
    unread: () => list.querySelectorAll('[data-unread]').length,
    filter(isOn) {
      keep = isOn ? ({ attention }) => attention.state === 'needs-reply' : undefined;
      const [needsReply, all] = head.querySelectorAll('button.segment');
      needsReply.classList.toggle('chosen', isOn);
      all.classList.toggle('chosen', !isOn);
      draw();
    },
  };
}

async function thread({ root, source }) {
  const log = dom.make('div', 'log');
  const base = dom.make('section', 'base', log);
  root.append(base);
  const { threads } = source.adapter;
  Promise.all([
    threads.get(LONG_THREAD, source.call()),
    threads.messages({ threadId: LONG_THREAD, limit: 30 }, source.call()),
  ]).then(([record, page]) => {
    base.prepend(dom.threadHead(record));
    base.append(dom.composer(record));
    const older = dom.make('button', 'view', page.prev ? 'Show older messages' : '');
    log.append(older, ...dom.messages(page.items));
    log.scrollTop = log.scrollHeight;
  });
  return {
    isShown: () => log.childElementCount > 0,
    scroller: () => log,
    rows: () => [...log.querySelectorAll('.message')],
    editor: () => base.querySelector('textarea'),
  };
}
