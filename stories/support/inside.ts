import { configure, waitFor, within } from 'storybook/test';

/**
 * What play functions ask. Storybook takes the types of its queries from a package that it does not bring, so that
 * everything would be `any`.
 */
export interface Inside {
  getByRole(role: string, options?: { readonly name?: string | RegExp }): HTMLElement;
  getAllByRole(role: string, options?: { readonly name?: string | RegExp }): HTMLElement[];
  getByLabelText(text: string): HTMLElement;
  getByText(text: string | RegExp, options?: { readonly selector?: string }): HTMLElement;
  queryByText(text: string | RegExp): HTMLElement | null;
}

// The usual error draws the whole page, and cannot draw a shadow root.
configure({ getElementError: (message) => new Error(message ?? 'not found') });

/** How long a play function waits for something: reads are tried again, and machines are slow. */
const PATIENCE = { timeout: 8000 };

/**
 * Looks inside elements: `inside(canvasElement, 'care-thread', 'care-composer')` waits until they are there, each in the
 * shadow root of the one before, and finds like `within` what stands in the last.
 */
export async function inside(start: HTMLElement, ...tags: readonly string[]): Promise<Inside> {
  let root: HTMLElement | ShadowRoot = start;
  for (const tag of tags) {
    const outer: HTMLElement | ShadowRoot = root;
    root = await until(() => shadowOf(outer, tag));
  }
  // Queries need nothing of an element that a shadow root lacks.
  return within(root as HTMLElement);
}

/** Waits until it does not throw. */
export async function until<Found>(look: () => Found | Promise<Found>): Promise<Found> {
  return await waitFor(look, PATIENCE);
}

function shadowOf(root: HTMLElement | ShadowRoot, tag: string): ShadowRoot {
  const shadow = root.querySelector(tag)?.shadowRoot;
  if (!shadow) throw new Error(`<${tag}> is not here`);
  return shadow;
}
