/** Counts what an element must not leave behind in the host's page once it has gone. */
export interface Leftovers {
  /** What is there now and was not when counting began, by kind. */
  count(): Readonly<Record<string, number>>;
  stop(): void;
}

const PAGE: readonly EventTarget[] = [window, document, document.documentElement, document.body];

/** Listeners on the page, observers of it, ticking timers and channels, from now on. */
export function countLeftovers(): Leftovers {
  const listeners = new Set<string>();
  const observers = new Set<MutationObserver>();
  const intervals = new Set<number>();
  const ids = new WeakMap<object, number>();
  let known = 0;
  const idOf = (object: object): number => {
    const id = ids.get(object) ?? (known += 1);
    ids.set(object, id);
    return id;
  };
  const nameOf = (target: EventTarget, type: string, listener: object, options: unknown): string =>
    [idOf(target), type, idOf(listener), isCapturing(options)].join(' ');

  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const { observe, disconnect } = MutationObserver.prototype;
  const { setInterval: begin, clearInterval: end } = window;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (PAGE.includes(this) && listener) listeners.add(nameOf(this, type, listener, options));
    add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) listeners.delete(nameOf(this, type, listener, options));
    remove.call(this, type, listener, options);
  };
  MutationObserver.prototype.observe = function (...given) {
    observers.add(this);
    observe.apply(this, given);
  };
  MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    disconnect.call(this);
  };
  Object.assign(window, {
    setInterval: (...given: Parameters<typeof begin>) => {
      const id = begin(...given);
      intervals.add(id);
      return id;
    },
    clearInterval: (id: number) => {
      intervals.delete(id);
      end(id);
    },
  });
  return {
    count: () => ({
      listeners: listeners.size,
      observers: observers.size,
      intervals: intervals.size,
    }),
    stop: () => {
      Object.assign(EventTarget.prototype, {
        addEventListener: add,
        removeEventListener: remove,
      });
      Object.assign(MutationObserver.prototype, { observe, disconnect });
      Object.assign(window, { setInterval: begin, clearInterval: end });
    },
  };
}

function isCapturing(options: unknown): boolean {
  return typeof options === 'object' && options !== null
    ? (options as AddEventListenerOptions).capture === true
    : options === true;
}
