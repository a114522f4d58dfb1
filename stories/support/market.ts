import type { StoryContext } from '@storybook/web-components-vite';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../src/adapters/memory/index.js';
import { Network, type Condition } from '../../demo/network.js';
import { forget } from '../../src/store/forget.js';
import type { Scope } from '../../src/model/scope.js';
import { NOW } from '../../test/support/builders.js';
import { overHttp } from './over-http.js';

/** What every marketplace of a story is made with: its clock stands still, and what is typed there stays there. */
type Given = Pick<MemoryOptions, 'clock' | 'scope' | 'world'>;

/**
 * The marketplace a story plays in, as its parameters. It is made anew when the story is, and lives until another
 * one is shown, so that a change of theme or language loses nothing.
 */
export function inMarket(options: MemoryOptions = {}): { readonly market: MarketOfStory } {
  return inOther((given) => createMemoryAdapter({ ...given, ...options }));
}

/** The same with an adapter of the story's own; `undefined`: there is none. */
export function inOther(make: (given: Given) => CareAdapter | undefined): {
  readonly market: MarketOfStory;
} {
  return { market: (given) => make(given) };
}

/** A function, because parameters are merged: a story's own takes the place of its element's. */
type MarketOfStory = (given: Given) => CareAdapter | undefined;

/** Opens the marketplace of a story; closes it when another story is shown. */
export async function openMarket({
  id,
  canvasElement,
  globals,
  parameters,
}: Pick<StoryContext, 'id' | 'canvasElement' | 'globals' | 'parameters'>): Promise<() => void> {
  const world = globals['world'] as NonNullable<MemoryOptions['world']>;
  const isOverHttp = globals['adapter'] === 'http';
  const close = (): void => void open.delete(canvasElement);
  const before = open.get(canvasElement);
  if (before?.world === world && before.isOverHttp === isOverHttp) return close;
  const make = parameters['market'] as MarketOfStory | undefined;
  const scope: Scope = { marketplace: 'storybook', shop: '2417', user: id };
  await forget(scope);
  const own = make?.({ world, scope, clock: () => NOW });
  const network = new Network();
  const adapter = own && isOverHttp ? overHttp(own, id, network) : own;
  open.set(canvasElement, { world, isOverHttp, own, adapter, network });
  return close;
}

/** The adapter of the story on this canvas. */
export function adapterOn(canvasElement: HTMLElement): CareAdapter | undefined {
  return open.get(canvasElement)?.adapter;
}

/** Makes the network of the story on this canvas as good or bad as the toolbar says. */
export function setNetwork(canvasElement: HTMLElement, condition: Condition): void {
  const market = open.get(canvasElement);
  if (market === undefined || market.network.condition === condition) return;
  market.network.condition = condition;
  const { own } = market;
  if (own === undefined || market.isOverHttp || !('controls' in own)) return;
  const { controls } = own as MemoryAdapter;
  controls.faults.clear();
  controls.setLatency(0);
  market.network.weighOn(controls);
}

/** The other side of the counter, for play functions: somebody writes, something goes wrong. */
export function marketOn(canvasElement: HTMLElement): MemoryAdapter['controls'] {
  return (open.get(canvasElement)?.own as MemoryAdapter).controls;
}

interface OpenMarket {
  readonly world: unknown;
  readonly isOverHttp: boolean;
  /** The story's own, which also stands behind HTTP. */
  readonly own: CareAdapter | undefined;
  readonly adapter: CareAdapter | undefined;
  readonly network: Network;
}

const open = new WeakMap<HTMLElement, OpenMarket>();
