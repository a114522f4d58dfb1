// @ts-check
/** The marketplace in Chile, for tests in Node. */
import assert from 'node:assert/strict';
import { parsePage } from '../../src/adapter/parse.js';
import { caseSchema } from '../../src/adapter/schemas/case-schema.js';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';

/** @typedef {import('../../src/adapters/memory/index.js').MemoryOptions} MemoryOptions */
/** @typedef {import('../../src/model/case.js').CareCase} CareCase */

export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;
/** A Wednesday, four in the afternoon in Santiago. */
export const NOW = Date.UTC(2026, 10, 25, 19, 0);

export const TYPES = /** @type {const} */ (['invoice-copy', 'invoice-correction', 'manual']);

/** @param {MemoryOptions} options */
export function open(options = {}) {
  const time = { now: NOW };
  const adapter = createMemoryAdapter({ world: 'chile', clock: () => time.now, ...options });
  const { cases, files, orders, live, figures, check } = adapter;
  assert.ok(
    cases?.close && cases.counts && files?.stage && files.open && orders && live && figures,
  );
  assert.ok(check);
  return {
    ...{ adapter, time, orders, live, figures, check, controls: adapter.controls },
    cases: /** @type {Required<typeof cases>} */ (cases),
    files: /** @type {Required<typeof files>} */ (files),
  };
}

export const read = () => ({ locale: 'es', signal: new AbortController().signal });

/** @param {Partial<import('../../src/adapter/calls.js').CommandCall>} changes */
export const command = (changes = {}) => ({
  ...read(),
  idempotencyKey: crypto.randomUUID(),
  ...changes,
});

/** @param {Promise<unknown>} asked @returns {Promise<import('../../src/adapter/care-error.js').CareError>} */
export async function refusal(asked) {
  return asked.then(
    () => assert.fail('it was not refused'),
    (/** @type {any} */ error) => error,
  );
}

/** @param {ReturnType<typeof open>} market @param {object} query @returns {Promise<readonly CareCase[]>} */
export async function all({ cases }, query) {
  const page = await cases.list({ limit: 200, ...query }, read());
  assert.deepEqual(parsePage(caseSchema, page, 'cases.list').bad, []);
  return page.items;
}
