import { bundledTests } from './test/support/bundled-tests.mjs';
import { chromiumLauncher } from './test/support/chromium-launcher.mjs';
import { careConfig } from './test/support/wtr-config.mjs';

export default await careConfig({
  browser: await chromiumLauncher(),
  files: await bundledTests(),
});
