import { CONTRACT, type CareAdapter } from '../adapter/care-adapter.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { Policy } from '../model/policy.js';
import type { AllowedLinks } from '../model/safe-address.js';
import type { Target } from '../model/target.js';
import type { Language } from '../text/language.js';

/**
 * What elements get from whoever hosts them: one object while the adapter stays, whose values change in
 * place. Small and stable, because two copies of the kit on a page read each other's.
 */
export interface CareHost {
  /** The contract this host was made for. */
  readonly contract: number;
  readonly adapter: CareAdapter;
  /** BCP 47; the language where no `lang` stands above an element. Absent: the page's. */
  readonly locale: string | undefined;
  /** Languages beside English. */
  readonly texts: readonly Language[];
  /** Rules the adapter does not state. */
  readonly policy: HostPolicy;
  /** By which business days are counted, as the host gave them: see `soundCalendars`. Absent from hosts of an earlier version: none. */
  readonly calendars?: readonly BusinessCalendar[];
  readonly links: Links;
  readonly hooks: Hooks;
  /** How a message is sent. Absent from hosts of an earlier version: the defaults. */
  readonly writing?: WritingSettings;
  /** Hears that a value changed, until `signal` aborts. */
  on(change: 'change', listener: () => void, options: { readonly signal: AbortSignal }): void;
}

/** The rules of whoever hosts the page: those that the adapter does not state, and what is for the host alone to say. */
export interface HostPolicy extends Policy {
  /**
   * What mails from outside may link to besides http and https: `{ mailto: true, tel: true }`. Default: nothing else.
   * An adapter cannot say so (decision 1681).
   */
  readonly links?: AllowedLinks;
}

export interface Links {
  /** The address of a place in the host's portal. Where it gives one the thing is a real link. */
  readonly hrefFor?: (target: Target) => string | undefined;
}

/** The key that sends: Enter (Shift+Enter begins a line), or Ctrl+Enter (⌘ Enter too; Enter begins a line). */
export type SendKey = 'enter' | 'ctrl-enter';

/** How the host wants messages to be sent. */
export interface WritingSettings {
  /** Default `ctrl-enter`. */
  readonly sendKey?: SendKey;
  /** Seconds in which a message can be called back after *Send*: it goes when they are over. 0 to 30; default 0, at once. */
  readonly undoSeconds?: number;
}

/** What the host wants to look at before something happens. */
export interface Hooks {
  /**
   * Looks at a message before it is sent; its findings are shown, and those that block stop it. After ten seconds
   * without an answer the seller is told so and may send all the same. `signal` aborts then, and when she calls it off.
   */
  readonly reviewMessage?: (
    draft: { readonly threadId?: string; readonly recipient: string; readonly text: string },
    call: { readonly signal: AbortSignal },
  ) => readonly ReviewFinding[] | Promise<readonly ReviewFinding[]>;
}

/** Something found in a message before it is sent. */
export interface ReviewFinding {
  /** `warn`: the seller may send all the same. `block`: she may not. */
  readonly severity: 'warn' | 'block';
  /** In the seller's language. */
  readonly message: string;
}

export type HostValues = Required<
  Pick<CareHost, 'locale' | 'texts' | 'policy' | 'calendars' | 'links' | 'hooks' | 'writing'>
>;

export const NO_VALUES: HostValues = {
  locale: undefined,
  texts: [],
  policy: {},
  calendars: [],
  links: {},
  hooks: {},
  writing: {},
};

/** A host whose values are read from `values` each time; call the second of the pair when one has changed. */
export function createCareHost(
  adapter: CareAdapter,
  values: () => HostValues,
): readonly [host: CareHost, changed: () => void] {
  const listeners = new Set<() => void>();
  const host: CareHost = {
    contract: CONTRACT,
    adapter,
    get locale() {
      return values().locale;
    },
    get texts() {
      return values().texts;
    },
    get policy() {
      return values().policy;
    },
    get calendars() {
      return values().calendars;
    },
    get links() {
      return values().links;
    },
    get hooks() {
      return values().hooks;
    },
    get writing() {
      return values().writing;
    },
    on(_change, listener, { signal }) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
  return [host, () => [...listeners].forEach((listener) => listener())];
}

/** Stands for something given as an adapter that is not even an object; checking it says so to the integrator. */
const NO_ADAPTER = {} as CareAdapter;

/** What was given as an adapter, if anything: hosts write from plain scripts, so it may be of any type. */
export function usableAdapter(adapter: unknown): CareAdapter | undefined {
  if (adapter === undefined || adapter === null) return undefined;
  const isObject = typeof adapter === 'object' || typeof adapter === 'function';
  return isObject ? (adapter as CareAdapter) : NO_ADAPTER;
}

const hosts = new WeakMap<CareAdapter, CareHost>();

/** The host of elements that were given an adapter of their own: one for all that were given the same. */
export function hostOfAdapter(adapter: CareAdapter): CareHost {
  const known = hosts.get(adapter);
  if (known) return known;
  const [host] = createCareHost(adapter, () => NO_VALUES);
  hosts.set(adapter, host);
  return host;
}
