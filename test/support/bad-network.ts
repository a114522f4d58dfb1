import { expect, fixture, html } from '@open-wc/testing';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { createCareHandler } from '../../src/server/index.js';
import { FaultyNetwork, type FetchFault } from './faulty-fetch.js';
import { overHttp } from './over-http.js';
import { findAll } from './screen.js';
import { countTimers, type Timers } from './timers.js';

/** A shop behind a network that can go wrong. */
export interface Portal {
  readonly shop: MemoryAdapter;
  readonly network: FaultyNetwork;
  readonly adapter: CareAdapter;
}

export function portalOf(shop: MemoryAdapter): Portal {
  const serve = createCareHandler({ adapterFor: () => shop, basePath: '/care' });
  const network = new FaultyNetwork((address, init) => serve(new Request(address, init)));
  return { shop, network, adapter: overHttp(shop, { client: { fetch: network.fetch } }) };
}

/** By keyboard: it takes the focus, and what it is a browser presses with Enter. */
export function press(button: HTMLElement): void {
  button.focus();
  const root = button.getRootNode() as Document | ShadowRoot;
  expect(root.activeElement, 'it takes the focus').to.equal(button);
  expect(button).to.be.instanceOf(HTMLButtonElement).and.to.have.property('disabled', false);
  button.click();
}

/** The element, as far as the fault lets it come. */
export async function mounted(
  tag: string,
  properties: object,
  network: FaultyNetwork,
  fault: FetchFault,
): Promise<HTMLElement> {
  const timers = timersOf(fault);
  const page = await fixture(html`<div lang="en"></div>`);
  const element = document.createElement(tag);
  Object.assign(element, properties);
  page.append(element);
  await network.met;
  timers?.fire();
  timers?.stop();
  return element;
}

/** Where nothing is heard, the test says when the time has come. */
export function timersOf({ isSilent }: FetchFault): Timers | undefined {
  return isSilent === true ? countTimers() : undefined;
}

export function isBroken(element: HTMLElement): boolean {
  return findAll(element, 'button', /^(?:Try again|Refresh)$/u).length > 0;
}

/** A second try waits a random part of something: here none of it. Ids stay as they are. */
export function withoutWaits(): () => void {
  const given = crypto.getRandomValues.bind(crypto);
  const none = <Into extends Parameters<typeof given>[0]>(into: Into): Into =>
    (into as unknown) instanceof Uint32Array ? into : given(into as never);
  Object.assign(crypto, { getRandomValues: none });
  return () => void Reflect.deleteProperty(crypto, 'getRandomValues');
}
