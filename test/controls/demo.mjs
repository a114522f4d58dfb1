// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const DEMO = [
  {
    id: 'demo: a lost reply is lost after it was done',
    file: 'demo/network.ts',
    find: "if (condition === 'lost-replies' && isCommand(init)) throw noAnswer();",
    replace: '',
    test: 'test/demo/network.test.ts',
    red: 'loses the reply',
  },
  {
    id: 'demo: an expired session is over when the network is another',
    file: 'demo/network.ts',
    find: 'else this.#session.open();',
    replace: '',
    test: 'test/demo/network.test.ts',
    red: 'asks her in again',
  },
  {
    id: 'demo: a mocked request that is called off ends at once',
    file: 'demo/mocked.ts',
    find: 'Promise.race([answered, aborted(request.signal)])',
    replace: 'answered',
    test: 'test/demo/network.test.ts',
    red: 'end at once',
  },
];
