// @ts-check
/** What the compiler cannot see: words that nothing says any more. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^text[\\/]/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'));

const keys = [
  'words',
  'conversation-words',
  'refund-words',
  'incident-words',
  'form-words',
  'case-words',
  'cases-words',
  'closure-words',
  'deadline-words',
].flatMap((file) =>
  [...readFileSync(`src/text/${file}.ts`, 'utf8').matchAll(/^ {2}'([\w-]+\.[\w-]+)':/gm)].map(
    ([, key = '']) => key,
  ),
);

/** Keys written out, and those that a template makes: `error.${kind}Hint` stands for `error.…Hint`. */
function usedIn(/** @type {readonly string[]} */ texts) {
  const written = new Set();
  /** @type {RegExp[]} */
  const made = [];
  for (const text of texts) {
    for (const [, key = ''] of text.matchAll(/'([\w-]+\.[\w-]+)'/g)) written.add(key);
    for (const [, start = '', end = ''] of text.matchAll(/`(\w+\.)\$\{[\w.]+\}(\w*)`/g)) {
      made.push(new RegExp(`^${start.replace('.', '\\.')}[\\w-]+${end}$`));
    }
  }
  return (/** @type {string} */ key) => written.has(key) || made.some((rule) => rule.test(key));
}

describe('the words', () => {
  it('are read here as they are written', () => {
    assert.ok(keys.length > 100, `Only ${keys.length} keys were found in words.ts.`);
  });

  it('are all said somewhere', () => {
    const isUsed = usedIn(sources);
    assert.deepEqual(
      keys.filter((key) => !isUsed(key)),
      [],
    );
  });

  it('would be missed if nothing said them', () => {
    const isUsed = usedIn(["say(look, `error.${kind}Hint`); say(look, 'row.draft');"]);
    assert.deepEqual(
      ['row.draft', 'row.you', 'error.timeoutHint', 'error.timeout'].filter((key) => !isUsed(key)),
      ['row.you', 'error.timeout'],
    );
  });
});
