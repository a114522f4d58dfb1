/** A bare text field: what a key costs a browser at least. */
import * as dom from './dom.js';
import { play } from './play.js';

play({ thread });

async function thread({ root }) {
  const form = dom.make('form', 'composer', dom.make('textarea', ''));
  root.append(form);
  return {
    isShown: () => true,
    scroller: () => form,
    rows: () => [],
    editor: () => form.firstChild,
  };
}
