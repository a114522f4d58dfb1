/** @lit-labs/virtualizer, as its element. */
import '@lit-labs/virtualizer';
import * as dom from './dom.js';
import { inboxBy } from './handed-over.js';
import { row } from './lit-rows.js';
import { play } from './play.js';

play({ inbox: inboxBy(inbox) });

function inbox({ base }) {
  const list = dom.make('lit-virtualizer', 'scroller');
  list.scroller = true;
  list.renderItem = row;
  base.append(list);
  return {
    scroller: () => list,
    rows: () => [...list.querySelectorAll('.row')],
    async show(items) {
      list.items = items;
      await list.updateComplete;
      await list.layoutComplete;
    },
  };
}
