/** <vaadin-grid>, a whole product: one column whose cells are drawn as our rows are. */
import '@vaadin/grid';
import * as dom from './dom.js';
import { inboxBy } from './handed-over.js';
import { play } from './play.js';

play({ inbox: inboxBy(inbox) });

function inbox({ base }) {
  const grid = document.createElement('vaadin-grid');
  grid.style.flex = '1';
  const column = document.createElement('vaadin-grid-column');
  column.renderer = (cell, _, { item }) => cell.replaceChildren(dom.row(item));
  grid.append(column);
  base.append(grid);
  return {
    scroller: () => grid,
    rows: () => [...grid.querySelectorAll('.row')],
    show(items) {
      grid.items = items;
    },
  };
}
