// @ts-check
/** That the bench works, in seconds: never how fast anything is. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBrowser } from '../support/start-browser.mjs';
import { servePages } from './pages.mjs';
import { GOALS } from './plan.mjs';
import { compared, passedByNaive } from './table.mjs';
import { opened, worked } from './works.mjs';

describe('the bench', () => {
  /** @type {import('./works.mjs').Place} */
  let place;
  /** @type {() => Promise<void>} */
  let end;

  before(async () => {
    const folder = `node_modules/.cache/bench-smoke-${process.pid}`;
    const { origin, close } = await servePages({ kit: 'dist', folder });
    const browser = await startBrowser();
    place = { browser, origin };
    end = async () => {
      await browser.close();
      close();
    };
  });

  after(() => end());

  for (const name of ['floor', 'ours', 'tanstack', 'lit-virtualizer', 'vaadin-grid', 'naive']) {
    it(`reads back the rows of an inbox that ${name} draws`, async () => {
      const { ms, problem, seen } = await opened(place, 'inbox', name, 100);
      assert.equal(problem, undefined);
      assert.ok(ms > 0);
      assert.ok((seen ?? 0) > 5);
    });
  }

  for (const name of ['floor', 'ours', 'tanstack', 'deep-chat', 'naive']) {
    it(`reads back the messages of a thread that ${name} draws`, async () => {
      const { problem } = await opened(place, 'thread', name, 50);
      assert.equal(problem, undefined);
    });
  }

  for (const work of /** @type {const} */ (['select', 'read', 'filter', 'arrive'])) {
    it(`sees on the screen what “${work}” has done`, async () => {
      for (const name of ['floor', 'ours']) {
        assert.equal((await worked(place, work, name, 2)).problem, undefined, name);
      }
    });
  }

  it('finds the elements of the naive contender too many, and those of the kit not', async () => {
    const aRow = async (/** @type {string} */ name) => {
      const { elements = 0, seen = 1 } = await opened(place, 'inbox', name, 500);
      return elements / seen;
    };
    assert.ok((await aRow('naive')) > 2 * GOALS.elementsARow);
    const { elements = Infinity, drawn = 1 } = await opened(place, 'inbox', 'ours', 500);
    assert.ok(elements / drawn <= GOALS.elementsARow);
  });

  it('says so when the naive contender reaches a goal, and when rows are not there', () => {
    const took = (/** @type {number} */ ms) => [{ ms }];
    /** @type {Map<string, import('./works.mjs').Reading[]>} */
    const fair = new Map();
    fair.set('floor', took(10)).set('ours', took(15)).set('naive', took(400));
    const row = compared('first rows', fair, 1.8);
    assert.ok(row.pass);
    assert.deepEqual(passedByNaive([row]), []);
    assert.deepEqual(passedByNaive([compared('first rows', fair, 50)]).length, 1);
    const empty = new Map(fair).set('ours', [{ ms: 1, problem: 'nothing is on the screen' }]);
    assert.equal(compared('first rows', empty, 1.8).pass, false);
  });
});
