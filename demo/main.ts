import { createMemoryAdapter } from '../src/adapters/memory/index.js';
import { defineCare } from '../src/define/register.js';
import type { CareDeskElement, DeskView } from '../src/elements/desk/desk-element.js';
import type { CareProviderElement } from '../src/elements/provider/provider-element.js';
import { es } from '../src/text/es.js';
import { receive, setFault, word, writeWords } from './controls.js';
import { addressOf, deskAddress, readPlace } from './place.js';

// The kit: define the tags, give the provider an adapter. The rest of this file is the portal.
const adapter = createMemoryAdapter({ world: 'spain', persist: 'demo' });
const provider = find<CareProviderElement>('#care');
const desk = find<CareDeskElement>('#desk');
provider.adapter = adapter;
provider.texts = [es];
provider.hrefFor = (target) => addressOf(target, desk.view);
defineCare();

// The portal's menu shows how many wait, from the kit's own count.
provider.addEventListener('care-counts-change', (event) => {
  const count = event.counts.needsReply;
  const shown = count ? `${count.value}${count.precision === 'exact' ? '' : '+'}` : '';
  const badge = find('#waiting');
  badge.textContent = shown;
  badge.hidden = !count || count.value === 0;
  find('#figure-waiting').textContent = shown === '' ? '–' : shown;
});

// The address follows the desk, and the desk follows the address.
desk.addEventListener('care-view-change', (event) => {
  const { view, record } = event;
  location.hash = deskAddress(view, record);
});
find('#summary').addEventListener('care-navigate', (event) => {
  const address = addressOf(event.destination, 'needs-reply');
  if (address === undefined) return;
  event.preventDefault();
  location.hash = address;
});
addEventListener('hashchange', goToPlace);

function goToPlace(): void {
  const { page, view, record } = readPlace(location.hash);
  const known = page === 'mensajes' || page === 'panel';
  for (const section of document.querySelectorAll<HTMLElement>('[data-page]')) {
    section.hidden = section.dataset['page'] !== (known ? page : 'other');
  }
  if (page === 'mensajes') {
    desk.view = view as DeskView;
    desk.record = record;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu-link')) {
    const current = link.hash === `#/${page}`;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    if (current && !known) find('#other-title').textContent = link.textContent;
  }
}

// The demo's own panel.
const controls = find<HTMLFormElement>('#controls');
controls.addEventListener('change', applyControls);
find('#receive').addEventListener('click', () => {
  void say(async () => word('received').replace('{name}', await receive(adapter, desk.record)));
});
find('#reset').addEventListener('click', () => {
  void say(async () => {
    await adapter.controls.reset();
    return word('resetDone');
  });
});
addEventListener('pointerdown', ({ target }) => {
  const panel = find<HTMLDetailsElement>('#demo');
  if (panel.open && target instanceof Node && !panel.contains(target)) panel.open = false;
});

function applyControls(): void {
  const values = new FormData(controls);
  const value = (name: string): string => {
    const chosen = values.get(name);
    return typeof chosen === 'string' ? chosen : '';
  };
  const root = document.documentElement;
  root.lang = value('language');
  root.dataset['theme'] = value('theme');
  root.dataset['density'] = value('density');
  adapter.controls.setLatency(Number(value('latency')));
  setFault(adapter, value('fault'));
  writeWords();
  find('#fault-hint').textContent = word(`hint-${value('fault')}`);
  goToPlace();
}

async function say(act: () => Promise<string>): Promise<void> {
  const said = find('#said');
  try {
    said.textContent = await act();
  } catch {
    said.textContent = word('failed');
  }
}

function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

applyControls();
