import { expect } from '@open-wc/testing';

describe('an error in the console', () => {
  it('becomes an uncaught error, which fails the test that runs', async () => {
    const uncaught: string[] = [];
    const mocha = window.onerror;
    window.onerror = (message) => {
      uncaught.push(typeof message === 'string' ? message : message.type);
      return true;
    };
    try {
      console.error('on purpose', 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      window.onerror = mocha;
    }
    expect(uncaught.join()).to.contain('console.error: on purpose 1');
  });
});
