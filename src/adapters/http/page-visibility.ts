/** Whether anybody can see the page. Outside a browser: always. */
function isShown(): boolean {
  return typeof document === 'undefined' || document.visibilityState !== 'hidden';
}

/** Resolves when the page is shown, or the signal aborts. */
export function untilShown(signal: AbortSignal): Promise<void> {
  if (isShown() || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isShown() && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
  });
}

/** Calls back when the page is hidden or frozen, until the signal aborts. */
export function whenHidden(hidden: () => void, signal: AbortSignal): void {
  if (typeof document === 'undefined') return;
  const look = (): void => {
    if (!isShown()) hidden();
  };
  document.addEventListener('visibilitychange', look, { signal });
  // A frozen page is hidden as a rule, but a browser may freeze another to save power.
  document.addEventListener('freeze', hidden, { signal });
}
