import type { View } from '../../src/store/view.js';

/** Waits until a view's state is as the test expects; the runner's time limit ends it otherwise. */
export function viewReached<State>(
  view: View<State>,
  expected: (state: State) => boolean,
): Promise<State> {
  return new Promise((resolve) => {
    if (expected(view.state)) return resolve(view.state);
    const stop = view.subscribe(() => {
      if (!expected(view.state)) return;
      stop();
      resolve(view.state);
    });
  });
}
