import { defineCare } from '../src/define/register.js';
import { cl } from '../src/calendar/cl.js';
import { es as spain } from '../src/calendar/es.js';
import { mx } from '../src/calendar/mx.js';
import type { CareCaseElement } from '../src/elements/case/case-element.js';
import type { CareCaseListElement } from '../src/elements/case-list/case-list-element.js';
import type { CareDeskElement } from '../src/elements/desk/desk-element.js';
import type { DeskView } from '../src/elements/desk/desk-place.js';
import type { CareIncidentPanelElement } from '../src/elements/incident/incident-panel-element.js';
import type { CareOrderElement } from '../src/elements/order/order-element.js';
import type { OrderFilters } from '../src/elements/order-list/order-filters.js';
import type { CareOrderListElement } from '../src/elements/order-list/order-list-element.js';
import type { CareProviderElement } from '../src/elements/provider/provider-element.js';
import { es } from '../src/text/es.js';
import {
  adapterNamed,
  goToWorld,
  keepInAddress,
  memory,
  nameInAddress,
  ownServer,
  world,
  type AdapterName,
} from './adapter-switch.js';
import { showMail } from './mails.js';
import { receive, receiveCase, setFault, word, writeWords } from './controls.js';
import { Network, type Condition } from './network.js';
import { addressOf, casesAddress, deskAddress, readPlace } from './place.js';

// The kit: define the tags, give the provider an adapter. The rest of this file is the portal.
const provider = find<CareProviderElement>('#care');
const desk = find<CareDeskElement>('#desk');
const caseList = find<CareCaseListElement>('#case-list');
const network = new Network(askToSignIn);
provider.adapter = await adapterNamed(nameInAddress(), network);
provider.texts = [es];
provider.calendars = [cl, mx, spain];
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
  const open = event.counts.cases?.open;
  const cases = find('#open-cases');
  cases.textContent = open ? `${open.value}${open.precision === 'exact' ? '' : '+'}` : '';
  cases.hidden = !open || open.value === 0;
});

// The mail that tells of a new case leads to it.
provider.addEventListener('care-case-received', ({ caseId, number }) => {
  const address = addressOf({ to: 'case', id: caseId }, desk.view);
  if (address !== undefined) showMail(find('#mails'), { number, address });
});

// The address follows the desk, and the desk follows the address.
desk.addEventListener('care-view-change', (event) => {
  const { view, record } = event;
  location.hash = deskAddress(view, record, desk.audience);
});
// On the portal's other pages each element stands alone, and leads to pages of the portal.
for (const section of document.querySelectorAll<HTMLElement>(
  '[data-page]:not([data-page="mensajes"])',
)) {
  section.addEventListener('care-navigate', (event) => {
    const { destination } = event;
    const address = addressOf(destination, 'needs-reply');
    if (address === undefined) return;
    event.preventDefault();
    // A number that leads to a group counts all of it, whatever she looked for in it before.
    if (destination.to === 'cases' && destination.group) caseList.filters = {};
    location.hash = address;
  });
}
// The way back leads to the cases that she left.
caseList.addEventListener('care-group-change', ({ desk: whose, group }) => {
  history.replaceState(null, '', casesAddress(whose, group));
});
addEventListener('hashchange', goToPlace);

/** Of each market's week, in its own money: the portal's figure, not the kit's. */
const SALES = { spain: '2.946,30 €', mexico: '$58,214.00', chile: '$2.946.300' } as const;

function goToPlace(): void {
  const { page, view, record, audience, only, group, desk: whose } = readPlace(location.hash);
  const known = ['mensajes', 'panel', 'ordenes', 'incidentes', 'soporte'].includes(page);
  for (const section of document.querySelectorAll<HTMLElement>('[data-page]')) {
    section.hidden = section.dataset['page'] !== (known ? page : 'other');
    section.toggleAttribute('data-one', record !== undefined);
  }
  switch (page) {
    case 'mensajes':
      desk.view = view as DeskView;
      desk.record = record;
      desk.audience = audience;
      break;
    case 'ordenes':
      find<CareOrderElement>('#order').orderId = record;
      if (only !== undefined) {
        find<CareOrderListElement>('#order-list').filters = { only } as OrderFilters;
      }
      break;
    case 'incidentes':
      find<CareIncidentPanelElement>('#incident').incidentId = record;
      break;
    case 'soporte':
      find<CareCaseElement>('#case').caseId = record;
      if (group !== undefined) Object.assign(caseList, { group, desk: whose });
      break;
  }
  if (!known) find('#other-title').textContent = word('rules');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu-link, .top-link')) {
    const current = link.hash === `#/${page}`;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    if (current && !known) find('#other-title').textContent = link.textContent;
  }
}

// The portal's own way to ask her in again; whatever she was about to do goes on from there.
function askToSignIn(): void {
  const dialog = find<HTMLDialogElement>('#session');
  if (!dialog.open) dialog.showModal();
}
find('#session').addEventListener('close', () => {
  fieldNamed('network').value = 'fast';
  applyControls();
});

// The demo's own panel.
const controls = find<HTMLFormElement>('#controls');
let shown = nameInAddress();
fieldNamed('adapter').value = shown;
fieldNamed('world').value = world;
find('#sales').textContent = SALES[world];
for (const way of ['#support', '#help', '#receive-case']) find(way).hidden = world !== 'chile';
fieldNamed('world').addEventListener('change', () => goToWorld(fieldNamed('world').value));
void memory
  .describe({ signal: AbortSignal.timeout(10_000), locale: document.documentElement.lang })
  .then(({ names }) => writeNames(names ?? {}));
find('#own-server').hidden = ownServer === undefined;
controls.addEventListener('change', applyControls);
find('#receive').addEventListener('click', () => {
  void say(async () => word('received').replace('{name}', await receive(memory, desk.record)));
});
find('#receive-case').addEventListener('click', () => {
  void say(async () => word('receivedCase').replace('{number}', await receiveCase(memory)));
});
find('#reset').addEventListener('click', () => {
  void say(async () => {
    await memory.controls.reset();
    return word('resetDone');
  });
});
addEventListener('pointerdown', ({ target }) => {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details.demo')) {
    if (panel.open && target instanceof Node && !panel.contains(target)) panel.open = false;
  }
});

/** Whose shop it is, as the marketplace says. */
function writeNames({ shop = '', user = '' }: { shop?: string; user?: string }): void {
  find('#shop-name').textContent = shop;
  find('#shop-user').textContent = user;
  const initials = shop.split(/\s+/u).map((word) => word[0] ?? '');
  find('#shop-mark').textContent = initials.slice(0, 2).join('');
}

function applyControls(): void {
  const root = document.documentElement;
  const adapter = fieldNamed('adapter').value as AdapterName;
  root.lang = fieldNamed('language').value;
  root.dataset['theme'] = fieldNamed('theme').value;
  root.dataset['density'] = fieldNamed('density').value;
  provider.undoSeconds = Number(fieldNamed('undo').value);
  network.condition = fieldNamed('network').value as Condition;
  memory.controls.faults.clear();
  memory.controls.setLatency(0);
  if (adapter === 'memory') network.weighOn(memory.controls);
  setFault(memory, fieldNamed('fault').value);
  for (const control of controls.querySelectorAll<HTMLButtonElement>('button, [name="fault"]')) {
    control.disabled = adapter === 'server';
  }
  writeWords();
  for (const name of ['adapter', 'network', 'fault']) {
    find(`#${name}-hint`).textContent = word(`hint-${name}-${fieldNamed(name).value}`);
  }
  if (adapter !== shown) void say(() => show(adapter));
  goToPlace();
}

/** The switch: another adapter, and nothing else changes. */
async function show(name: AdapterName): Promise<string> {
  shown = name;
  keepInAddress(name);
  const adapter = await adapterNamed(name, network);
  // She may have chosen another one while it was being loaded.
  if (name === shown) provider.adapter = adapter;
  return word('adapterChanged');
}

function fieldNamed(name: string): HTMLSelectElement {
  return find(`#controls [name="${name}"]`);
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
