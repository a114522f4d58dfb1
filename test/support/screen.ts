/*
 * What a person finds on a page: by role and name, through shadow roots, only what is seen or heard.
 */

export type Role =
  | 'article'
  | 'button'
  | 'cell'
  | 'columnheader'
  | 'combobox'
  | 'form'
  | 'group'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'log'
  | 'navigation'
  | 'radio'
  | 'region'
  | 'row'
  | 'searchbox'
  | 'status'
  | 'tab'
  | 'table'
  | 'tabpanel'
  | 'textbox';

const SELECTORS: Readonly<Record<Role, string>> = {
  article: 'article',
  button: 'button',
  cell: 'td',
  columnheader: 'th',
  combobox: 'select',
  form: 'form',
  group: 'fieldset, [role="group"]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  list: 'ul, ol',
  listitem: 'li',
  log: '[role="log"]',
  navigation: 'nav',
  radio: 'input[type="radio"]',
  region: 'section',
  searchbox: 'input[type="search"]',
  row: 'tr',
  status: '[role="status"]',
  tab: '[role="tab"]',
  table: 'table',
  tabpanel: '[role="tabpanel"]',
  textbox: 'textarea, input:not([type="radio"], [type="search"])',
};

/** All of a role, in the order of the page, whose name is or matches `name`. */
export function findAll(root: Node, role: Role, name?: string | RegExp): HTMLElement[] {
  return [...descendants(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.matches(SELECTORS[role]) &&
      isPerceived(element) &&
      (name === undefined || matches(nameOf(element), name)),
  );
}

/** Waits for one of a role. */
export function find(root: Node, role: Role, name?: string | RegExp): Promise<HTMLElement> {
  const wanted = name === undefined ? role : `${role} ${String(name)}`;
  return until(
    () => findAll(root, role, name)[0],
    () => `a ${wanted} in: ${textOf(root)}`,
  );
}

/** Shorter than the runner's own limit, which would say nothing of what was waited for. */
const PATIENCE_MS = isWithout() ? 5000 : 12_000;

/**
 * Waits until something is so.
 * @param wanted What it is that the test waits for. Default: the condition as it is written.
 * @throws Error that says so when it does not come.
 */
export async function until<Value>(
  condition: () => Wanted<Value> | Promise<Wanted<Value>>,
  wanted: () => string = () => condition.toString(),
): Promise<Value> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== null && value !== false) return value;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${wanted()}`);
    await new Promise((next) => setTimeout(next, 5));
  }
}

type Wanted<Value> = Value | undefined | null | false;

/** All words on the page under `root`, as they are read. */
export function textOf(root: Node): string {
  return [...words(root)].join(' ').replace(/\s+/gu, ' ').trim();
}

/** Types as a person does: the field has the focus, and says that it changed. */
export function type(field: HTMLElement, text: string): void {
  field.focus();
  (field as HTMLTextAreaElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const root = element.getRootNode() as Document | ShadowRoot;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return root.getElementById(by)?.textContent?.trim() ?? '';
  if ('labels' in element) {
    const [first] = (element as HTMLInputElement).labels ?? [];
    if (first) return textOf(first);
  }
  // A tooltip is the last resort of the standard for names (accname 1.2, 2I).
  return textOf(element) || element.title;
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

function isPerceived(element: HTMLElement): boolean {
  // An element without a box of its own (`display: contents`) is as visible as what is in it.
  const hasNoBox = getComputedStyle(element).display === 'contents';
  const isSeen = hasNoBox || element.checkVisibility({ visibilityProperty: true });
  return isSeen && !element.closest('[aria-hidden]');
}

function* descendants(node: Node): Generator<Element> {
  if (node instanceof Element) {
    yield node;
    if (node.shadowRoot) yield* descendants(node.shadowRoot);
  }
  for (const child of node.childNodes) yield* descendants(child);
}

function* words(node: Node): Generator<string> {
  if (node instanceof HTMLElement && !isPerceived(node) && node.localName !== 'slot') return;
  if (node instanceof Element && node.shadowRoot) yield* words(node.shadowRoot);
  if (node instanceof Text) yield node.data;
  for (const child of node.childNodes) yield* words(child);
}

/** Whether a guard may have been taken out (tests-without.mjs): then most of what is waited for never comes. */
function isWithout(): boolean {
  return new URL(import.meta.url).pathname.startsWith('/run/');
}
