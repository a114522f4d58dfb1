/** All rows at once, as a first version does it. It has to miss the goals: a bench that it passes measures nothing. */
import { html, render } from 'lit';
import * as dom from './dom.js';
import { inboxBy, threadBy } from './handed-over.js';
import { message, row } from './lit-rows.js';
import { play } from './play.js';

play({ inbox: inboxBy(inbox), thread: threadBy(thread) });

function inbox({ base }) {
  const list = dom.make('ul', 'list');
  const scroller = dom.make('div', 'scroller', list);
  base.append(scroller);
  return {
    scroller: () => scroller,
    rows: () => [...list.querySelectorAll('.row')],
    show: (items) => render(html`${items.map(row)}`, list),
  };
}

function thread({ base }) {
  const log = dom.make('div', 'log');
  base.append(log);
  return {
    scroller: () => log,
    rows: () => [...log.querySelectorAll('.message')],
    show(items) {
      render(html`${items.map((each, index) => message(each, items[index - 1]))}`, log);
      log.scrollTop = log.scrollHeight;
    },
  };
}
