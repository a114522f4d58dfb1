/** The page a host puts the kit in: what it hears that it should not, and what its integrator is told. */
import { expect } from '@open-wc/testing';

export interface HostPage {
  /** What the kit told the integrator in the running test, in the console. */
  readonly warnings: readonly string[];
}

/**
 * Watches the page through every test of the suite it is called in: whatever is thrown at it, or rejected and
 * caught by nobody, fails the test.
 */
export function watchHostPage(): HostPage {
  const warnings: string[] = [];
  const thrown: string[] = [];
  const { warn } = console;
  const onError = ({ message }: ErrorEvent): void => void thrown.push(message);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => void thrown.push(String(reason));
  beforeEach(() => {
    warnings.length = 0;
    thrown.length = 0;
    console.warn = (...said: unknown[]) => {
      const [words] = said;
      // Lit's development build has words of its own.
      if (String(words).startsWith('[seller-care-kit]')) warnings.push(String(words));
      else warn(...said);
    };
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
  });
  afterEach(async () => {
    await nextTask();
    console.warn = warn;
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    expect(thrown).to.deep.equal([]);
  });
  return { warnings };
}

/** The next task of the page: what was put off until then has happened. */
export function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}

/** Removes an element as a page does, and waits until it has understood that it will not come back. */
export async function takeAway(element: Element): Promise<void> {
  element.remove();
  await nextTask();
  await nextTask();
}
