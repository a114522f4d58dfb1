import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { fillPath, matchPath } from '../../src/wire/paths.js';
import { METHODS, routeOf } from '../../src/wire/routes.js';

const ROUTE = '/threads/{threadId}/messages';

describe('an address', () => {
  it('carries any id as it is, through what a browser makes of it', () => {
    const any = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom(
        '.',
        '..',
        '...',
        '~',
        '~..',
        '%2e%2e',
        'a/b',
        '?',
        '#',
        ' ',
        '\\',
        'Order_1-A',
      ),
    );
    fc.assert(
      fc.property(any, (threadId) => {
        const { path, rest } = fillPath(ROUTE, { threadId, limit: 5 });
        expect(rest).to.deep.equal({ limit: 5 });
        const { pathname } = new URL(`https://care.example/base${path}`);
        expect(matchPath(ROUTE, pathname.slice('/base'.length))).to.deep.equal({ threadId });
      }),
    );
  });

  it('is written as a person would for the ids that there are', () => {
    expect(fillPath(ROUTE, { threadId: 'a3-9.f0' }).path).to.equal('/threads/a3-9.f0/messages');
  });

  it('cannot carry half a sign, and says so', () => {
    expect(() => fillPath(ROUTE, { threadId: '\ud800' })).to.throw(URIError);
    expect(matchPath(ROUTE, '/threads/%ff/messages')).to.equal(undefined);
  });

  it('belongs to one route and verb only', () => {
    const addresses = METHODS.map((name) => {
      const { verb, path } = routeOf(name);
      return `${verb} ${path.replaceAll(/\{\w+\}/g, 'x')}`;
    });
    expect(new Set(addresses).size).to.equal(METHODS.length);
    for (const name of METHODS) {
      const { path } = routeOf(name);
      const filled = path.replaceAll(/\{\w+\}/g, 'x');
      const matching = METHODS.filter(
        (each) => matchPath(routeOf(each).path, filled) !== undefined,
      );
      expect(new Set(matching.map((each) => routeOf(each).path)).size, path).to.equal(1);
    }
  });
});
