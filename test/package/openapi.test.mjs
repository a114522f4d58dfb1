// @ts-check
/** docs/openapi.json is fresh, valid, and says of every method of the treaty how it is asked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { METHODS, routeOf } from '../../src/wire/routes.js';
import { FILE, openApiDocument } from './openapi.mjs';

const document = JSON.parse(readFileSync(FILE, 'utf8'));

/** @type {any[]} */
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

describe('docs/openapi.json', () => {
  it('is what `npm run openapi` writes', () => {
    assert.deepEqual(document, JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    assert.ok(valid, JSON.stringify(errors));
    const broken = structuredClone(document);
    delete broken.info.title;
    assert.equal((await new Validator().validate(broken)).valid, false, 'the check itself works');
  });

  it('has every method once, and no two under one address', () => {
    assert.equal(operations.length, METHODS.length);
    const ids = operations.map(({ operationId }) => operationId);
    assert.equal(new Set(ids).size, METHODS.length);
    for (const name of METHODS) {
      const { path, verb } = routeOf(name);
      assert.ok(document.paths[path]?.[verb.toLowerCase()], name);
    }
  });

  it('says of each operation what it is, in words', () => {
    const wordless = operations.filter(({ summary }) => !summary || summary.length > 140);
    assert.deepEqual(
      wordless.map(({ operationId, summary }) => [operationId, summary]),
      [],
    );
  });

  it('leads nowhere that is not there', () => {
    const text = JSON.stringify(document);
    const lost = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].filter(
      ([, name = '']) => !(name in document.components.schemas),
    );
    assert.deepEqual(lost, []);
  });
});
