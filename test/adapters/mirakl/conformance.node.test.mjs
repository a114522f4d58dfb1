// @ts-check
import { describe, it } from 'node:test';
import { overHttp } from '../../support/over-http.js';
import { suiteSeen } from './suite.js';

/** Where it runs at a host's: Node's own fetch, forms and blobs. */
describe('the Mirakl adapter keeps the treaty in Node', () => {
  for (const one of suiteSeen((adapter) => adapter)) it(one.name, one.run);
});

describe('the Mirakl adapter behind the handler keeps the treaty in Node', () => {
  for (const one of suiteSeen((adapter) => overHttp(adapter))) it(one.name, one.run);
});
