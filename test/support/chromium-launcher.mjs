// @ts-check
/** Starts the tests' Chromium for the test runner; each test file gets storage of its own. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, launchOptions } from './browser.mjs';

export async function chromiumLauncher() {
  const found = await findBrowser();
  console.log(`Browser: ${found.executablePath} (${found.origin})`);
  return forgetful(
    chromeLauncher({
      launchOptions: launchOptions(found),
      createPage: async ({ browser }) => {
        const page = await (await browser.createBrowserContext()).newPage();
        // Two test files run side by side; each must see itself as the focused page.
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  );
}

/**
 * The launcher keeps a used page for the next test file, and with it IndexedDB, locks and emulated
 * media. Here a page ends with its file.
 * @param {import('@web/test-runner-chrome').ChromeLauncher} launcher
 */
export function forgetful(launcher) {
  const inner = /** @type {any} */ (launcher);
  inner.inactivePages = { length: 0, push: () => 0 };
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    await page.browserContext().close();
    return result;
  };
  return launcher;
}
