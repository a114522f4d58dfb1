// @ts-check
/** docs/trace.md: every requirement has a story and a test, and none of them is dead. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deadIn, requirementsIn, storyIds, testNamesIn } from './trace.mjs';

const requirements = requirementsIn(readFileSync('docs/trace.md', 'utf8'));
const stories = storyIds();

describe('docs/trace.md', () => {
  it('holds what the guides and the issues ask for', () => {
    assert.ok(requirements.length > 40, `${requirements.length} requirements`);
  });

  for (const requirement of requirements) {
    const { id, says } = requirement;
    it(`${id} ${says}`, () => {
      assert.deepEqual(deadIn([requirement], stories, testNamesIn), []);
    });
  }

  it('names each requirement once', () => {
    const ids = requirements.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
  });
});

describe('the check of docs/trace.md', () => {
  const row = (/** @type {string} */ stories, /** @type {string} */ tests) =>
    deadIn(
      requirementsIn(`| X-1 | Something that a seller sees | ${stories} | ${tests} |`),
      new Set(['inbox--all']),
      () => new Set(['shows all']),
    );

  it('takes a story and a test that are there', () => {
    assert.deepEqual(row('`inbox--all`', '`a.test.ts › shows all`'), []);
  });

  it('finds a dead story, a dead test, and one that has none', () => {
    assert.deepEqual(row('`inbox--gone`', '`a.test.ts › shows none`'), [
      'X-1: there is no story inbox--gone',
      'X-1: there is no test a.test.ts › shows none',
    ]);
    assert.deepEqual(row('', ''), ['X-1: has no story', 'X-1: has no test']);
  });

  it('lets wait what is due, but not what says nothing', () => {
    assert.deepEqual(row('', 'due: the order’s page'), []);
    assert.deepEqual(deadIn(requirementsIn('| X-1 | So | | due: later |'), stories, testNamesIn), [
      'X-1: says nothing',
    ]);
  });

  it('knows stories and tests by the names they have', () => {
    assert.ok(stories.has('desk--list-and-record'));
    assert.ok(
      testNamesIn('elements/desk/desk.test.ts').has(
        'opens a conversation beside the inbox, and tells the host where the seller is',
      ),
    );
    assert.equal(testNamesIn('elements/desk/no-such.test.ts').size, 0);
  });
});
