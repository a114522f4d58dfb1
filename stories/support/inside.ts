import { waitFor, within } from 'storybook/test';

/** How long a play function waits for something: reads are tried again, and machines are slow. */
const PATIENCE = { timeout: 8000 };

/**
 * Looks inside elements: `inside(canvasElement, 'care-thread', 'care-composer')` waits until they are there, each in the
 * shadow root of the one before, and finds like `within` what stands in the last.
 */
export async function inside(
  start: HTMLElement,
  ...tags: readonly string[]
): Promise<ReturnType<typeof within>> {
  let root: HTMLElement | ShadowRoot = start;
  for (const tag of tags) root = (await until(() => found(root, tag))).shadowRoot as ShadowRoot;
  // Queries need nothing of an element that a shadow root lacks.
  return within(root as unknown as HTMLElement);
}

/** Waits until it does not throw. */
export function until<Found>(look: () => Found | Promise<Found>): Promise<Found> {
  return waitFor(look, PATIENCE);
}

function found(root: HTMLElement | ShadowRoot, tag: string): Element {
  const element = root.querySelector(tag);
  if (!element?.shadowRoot) throw new Error(`<${tag}> is not here`);
  return element;
}
