import { fixture, html } from '@open-wc/testing';
import '../../src/define/case.js';
import '../../src/define/closure-form.js';
import type { CloseCaseRequest } from '../../src/adapter/commands.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../src/adapters/memory/index.js';
import type { CareClosureFormElement } from '../../src/elements/closure/closure-form-element.js';
import { dayKey } from '../../src/format/civil-day.js';
import type { CareCase } from '../../src/model/case.js';
import { find, findAll, until } from './screen.js';

const call = { signal: new AbortController().signal, locale: 'en' };

/** The Chilean market, of a shop that nobody has been in before; its checks come when the test says so. */
export function chile(options: MemoryOptions = {}): MemoryAdapter {
  return createMemoryAdapter({
    world: 'chile',
    scope: { marketplace: 'andina', shop: crypto.randomUUID(), user: 'sofia' },
    pace: { caseReviewed: Infinity },
    ...options,
  });
}

/** The same marketplace, whose answers to one method wait until they are let go. */
export function held(
  adapter: MemoryAdapter,
  group: 'cases' | 'files',
  method: string,
): { readonly adapter: MemoryAdapter; readonly hold: () => void; readonly letGo: () => void } {
  let gate = Promise.resolve();
  let letGo = (): void => {};
  const hold = (): void => {
    gate = new Promise((go) => (letGo = go));
  };
  const verbs = adapter[group] as unknown as Record<string, (...given: unknown[]) => unknown>;
  const slow = async (...given: unknown[]): Promise<unknown> => {
    await gate;
    return verbs[method]!(...given);
  };
  const held = { ...adapter, [group]: { ...verbs, [method]: slow } };
  return { adapter: held, hold, letGo: () => letGo() };
}

/** The first open case of a type, whole. */
export async function openCaseOf(
  adapter: MemoryAdapter,
  type: string,
  isReviewed = false,
): Promise<CareCase> {
  const { items } = await adapter.cases!.list(
    { desk: 'customer', group: 'open', type, limit: 50 },
    call,
  );
  for (const { id, state } of items) {
    const careCase = await caseNow(adapter, id);
    if (state === 'open' && (careCase.closure?.reviewed === true) === isReviewed) return careCase;
  }
  throw new Error(`There is no open case of the type ${type}.`);
}

/** A case as the marketplace has it. */
export function caseNow(adapter: MemoryAdapter, id: string): Promise<CareCase> {
  return adapter.cases!.get(id, call);
}

export function closureForm(
  adapter: MemoryAdapter,
  caseId: string,
): Promise<CareClosureFormElement> {
  return fixture<CareClosureFormElement>(
    html`<care-closure-form lang="en" .adapter=${adapter} case-id=${caseId}></care-closure-form>`,
  );
}

export function aPdf(name = 'boleta.pdf', words = 'Boleta 4711'): File {
  return new File([`%PDF-1.7\n${words}\n%%EOF`], name, { type: 'application/pdf' });
}

export async function choose(root: Node, name: string | RegExp): Promise<void> {
  (await find(root, 'radio', name)).click();
}

export async function press(root: Node, name: string | RegExp): Promise<void> {
  (await find(root, 'button', name)).click();
}

/** As with the browser's own window for files. */
export async function attach(root: Node, name: string | RegExp, ...files: File[]): Promise<void> {
  const field = (await find(root, 'textbox', name)) as HTMLInputElement;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  field.files = chosen.files;
  field.dispatchEvent(new Event('change'));
}

/** From the form over the check to the marketplace. */
export async function closeIt(element: HTMLElement): Promise<void> {
  await press(element, 'Check before closing');
  await press(element, 'Close the case');
}

/** All closures that the marketplace was asked for. */
export function closuresOf(adapter: MemoryAdapter): readonly CloseCaseRequest[] {
  return adapter.controls.calls
    .filter(({ method }) => method === 'cases.close')
    .map(({ request }) => request as CloseCaseRequest);
}

/** Whether a control with this name stands there. */
export function stands(root: Node, name: string | RegExp): boolean {
  return (['textbox', 'radio', 'combobox'] as const).some(
    (role) => findAll(root, role, name).length > 0,
  );
}

/** The words of a file that the marketplace has. */
export async function fileWords(adapter: MemoryAdapter, id: string): Promise<string> {
  const opened = await until(() => adapter.files!.open!(id, call));
  return 'bytes' in opened ? opened.bytes.text() : '';
}

/** A day in Santiago, so many days from today: `YYYY-MM-DD`. */
export function dayIn(days: number): string {
  const then = new Date(Date.now() + days * 86_400_000).toISOString();
  return dayKey(then, 'America/Santiago');
}

export const TODAY = dayIn(0);
