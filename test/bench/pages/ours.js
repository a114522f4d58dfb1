/** The kit whole: provider, store, elements, over the same adapter. */
import 'kit/define/provider.js';
import 'kit/define/inbox.js';
import 'kit/define/thread.js';
import 'kit/define/composer.js';
import { LONG_THREAD } from './stage.js';
import { play } from './play.js';

play({ inbox, thread });

function provide(root, source, element) {
  const provider = document.createElement('care-provider');
  provider.adapter = source.adapter;
  provider.append(element);
  root.append(provider);
  return element;
}

async function inbox({ root, source }) {
  const element = document.createElement('care-inbox');
  element.view = 'all';
  const { items } = await source.now.page({ limit: 50 });
  const ids = items.map(({ id }) => id);
  provide(root, source, element);
  await element.updateComplete;
  const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
  return {
    element,
    isShown: () => all('.list .row-subject').length > 0,
    scroller: () => all('.scroller')[0],
    rows: () => all('.list > .row'),
    select(index) {
      element.threadId = ids[index];
    },
    selected: () => all('.list > .row').findIndex((each) => each.querySelector('[aria-current]')),
    unread: () => all('.row-unread').length,
    filter(isOn) {
      element.view = isOn ? 'needs-reply' : 'all';
    },
  };
}

async function thread({ root, source }) {
  const element = document.createElement('care-thread');
  element.threadId = LONG_THREAD;
  provide(root, source, element);
  await element.updateComplete;
  const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
  const composer = () => all('care-composer')[0]?.shadowRoot;
  return {
    element,
    isShown: () => all('.log .message').length > 0 && composer()?.querySelector('textarea'),
    scroller: () => all('.log')[0],
    rows: () => all('.log .message'),
    editor: () => composer().querySelector('textarea'),
  };
}
