/** The easier job: all data is handed over when the gate opens; only the drawing is the contender's. */
import * as dom from './dom.js';
import { allMessages, handedOver, LONG_THREAD } from './stage.js';

/** An inbox of which somebody else draws the rows. `draw` answers how to find them. */
export const inboxBy = (draw) => async (stage) => {
  const { root, source, size } = stage;
  const items = await handedOver(source, size);
  const head = dom.inboxHead();
  const base = dom.make('section', 'base', head);
  root.append(base);
  const handle = await draw({ base, height: dom.ROW_HEIGHT });
  let isThere = false;
  void source.gate.opened.then(async () => {
    head.querySelector('.count').textContent = `${size.toLocaleString('en')} conversations`;
    await handle.show(items);
    isThere = true;
  });
  return { ...handle, isShown: () => isThere && handle.rows().length > 0 };
};

/** A conversation of which somebody else draws the messages. */
export const threadBy = (draw) => async (stage) => {
  const { root, source } = stage;
  const items = await allMessages(source);
  const record = await source.now.thread(LONG_THREAD);
  const base = dom.make('section', 'base');
  root.append(base);
  const handle = await draw({ base });
  let isThere = false;
  void source.gate.opened.then(async () => {
    base.prepend(dom.threadHead(record));
    if (!handle.hasOwnComposer) base.append(dom.composer(record));
    await handle.show(items);
    isThere = true;
  });
  return { ...handle, isShown: () => isThere && handle.rows().length > 0 };
};
