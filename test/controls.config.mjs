// @ts-check
/** The unit tests with one guard taken out, named by CARE_CONTROL; only run-controls.mjs uses it. */
import { CONTROLS } from './controls.mjs';
import { chromiumLauncher } from './support/chromium-launcher.mjs';
import { careConfig } from './support/wtr-config.mjs';

const id = process.env['CARE_CONTROL'];
const control = CONTROLS.find((each) => each.id === id);

export default careConfig({
  browser: await chromiumLauncher(),
  // Without its guard a loop may never end; that is red enough.
  finishLimitMs: 60_000,
  plugins: control ? [without(control)] : [],
});

/** @param {import('./controls.mjs').Control} taken @returns {import('@web/test-runner').TestRunnerPlugin} */
function without({ file, find, replace }) {
  return {
    name: 'guard-taken-out',
    transform(context) {
      if (context.path !== `/${file}` || typeof context.body !== 'string') return;
      return context.body.replace(find, () => replace);
    },
  };
}
