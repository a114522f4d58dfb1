import { suiteSeen } from './suite.js';
import { overHttp } from '../../support/over-http.js';

describe('the Mirakl adapter keeps the treaty', function () {
  this.timeout(30_000);
  for (const one of suiteSeen((adapter) => adapter)) it(one.name, one.run);
});

describe('the Mirakl adapter behind the handler keeps the treaty', function () {
  this.timeout(30_000);
  for (const one of suiteSeen((adapter) => overHttp(adapter))) it(one.name, one.run);
});
