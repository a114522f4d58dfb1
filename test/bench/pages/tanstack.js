/** @tanstack/virtual-core, driven by hand over plain DOM. */
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import * as dom from './dom.js';
import { inboxBy, threadBy } from './handed-over.js';
import { play } from './play.js';

play({
  inbox: inboxBy(({ base, height }) => virtual(base, 'scroller', dom.row, { height })),
  thread: threadBy(({ base }) => virtual(base, 'log', dom.message, { atEnd: true })),
});

function virtual(base, className, make, { height, atEnd = false }) {
  const list = dom.make('ul', 'list');
  const scroller = dom.make('div', className, list);
  if (atEnd) list.style.flex = 'none';
  base.append(scroller);
  const nodes = new Map();
  let items = [];
  const options = () => ({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => height ?? 90,
    overscan: 2,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    measureElement,
    onChange: draw,
  });
  const virtualizer = new Virtualizer(options());
  virtualizer._didMount();

  function draw() {
    const wanted = virtualizer.getVirtualItems();
    const indexes = new Set(wanted.map(({ index }) => index));
    for (const [index, node] of nodes) {
      if (indexes.has(index)) continue;
      node.remove();
      nodes.delete(index);
    }
    list.style.blockSize = `${virtualizer.getTotalSize()}px`;
    for (const { index, start } of wanted) {
      let node = nodes.get(index);
      if (!node) {
        node = make(items[index]);
        node.dataset.index = index;
        node.dataset.placed = '';
        node.style.position = 'absolute';
        nodes.set(index, node);
        list.append(node);
        if (height === undefined) virtualizer.measureElement(node);
      }
      node.style.insetBlockStart = `${start}px`;
    }
  }
  return {
    scroller: () => scroller,
    rows: () => [...nodes].sort(([a], [b]) => a - b).map(([, node]) => node),
    show(given) {
      items = given;
      virtualizer.setOptions(options());
      virtualizer._willUpdate();
      if (atEnd) virtualizer.scrollToIndex(items.length - 1, { align: 'end' });
      draw();
    },
  };
}
