// @ts-check
/**
 * The command `cdp`: one call of Chromium's own protocol on the page that runs the test, for what
 * the test runner has no command for (forced colours, time zone, accessibility tree).
 *
 *   await executeServerCommand('cdp', { method: 'Emulation.setTimezoneOverride', params: { timezoneId } });
 *
 * One session a page: some of the protocol's overrides end with the session that made them.
 * @returns {import('@web/test-runner').TestRunnerPlugin<{ method: string, params?: object }>}
 */
export function cdpPlugin() {
  /** @type {WeakMap<object, Promise<any>>} */
  const sessions = new WeakMap();
  return {
    name: 'cdp',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp') return;
      if (!payload) throw new Error('cdp: name a method.');
      const browser = /** @type {any} */ (session.browser);
      // The launchers of the other engines are of the same type, and puppeteer speaks to Firefox too.
      if (browser.name !== 'Chrome') {
        throw new Error(`cdp: ${browser.name} does not speak Chromium's protocol.`);
      }
      const page = browser.getPage(session.id);
      const opened = sessions.get(page) ?? page.createCDPSession();
      sessions.set(page, opened);
      return (await (await opened).send(payload.method, payload.params)) ?? true;
    },
  };
}
