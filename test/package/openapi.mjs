// @ts-check
/**
 * The OpenAPI document of the HTTP contract, made of the route table, the schemas of the treaty and its docstrings.
 * `npm run openapi` writes it to docs/openapi.json. Runs on src/, with test/support/typescript.mjs.
 */
import { readFileSync } from 'node:fs';
import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as treaty from '../../src/adapter/index.js';
import { HEADER, MEDIA } from '../../src/wire/headers.js';
import { fieldsOf } from '../../src/wire/paths.js';
import { REQUESTS } from '../../src/wire/requests.js';
import { METHODS, routeOf } from '../../src/wire/routes.js';
import { PROBLEM_SCHEMAS } from './openapi-problem.mjs';
import { wordsOf } from './openapi-words.mjs';

/** @typedef {Record<string, any>} Json */

export const FILE = 'docs/openapi.json';

/** Reads forms more patiently than they are to be written. */
const PATIENT = treaty.closureFormSchema;

const NAMED = Object.fromEntries(
  Object.entries(treaty)
    .filter(([name, value]) => name.endsWith('Schema') && value !== PATIENT && isWorthAName(value))
    .map(([name, schema]) => [nameOf(name), schema]),
);

const CONFIG = {
  target: /** @type {const} */ ('draft-2020-12'),
  typeMode: /** @type {const} */ ('output'),
  definitions: /** @type {any} */ (NAMED),
  // JSON has no numbers that are infinite.
  ignoreActions: ['finite'],
  overrideAction: (/** @type {any} */ { valibotAction, jsonSchema }) =>
    valibotAction.type === 'safe_integer' ? { ...jsonSchema, type: 'integer' } : null,
  overrideSchema: (/** @type {any} */ { valibotSchema }) =>
    valibotSchema === PATIENT ? { $ref: '#/components/schemas/FormSchema' } : null,
  overrideRef: (/** @type {{ referenceId: string }} */ { referenceId }) =>
    `#/components/schemas/${referenceId.replace(/^.*\//, '')}`,
};

/** @returns {Json} */
export function openApiDocument() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  /** @type {Json} */
  const paths = {};
  for (const name of METHODS) {
    const { path, verb } = routeOf(name);
    (paths[path] ??= {})[verb.toLowerCase()] = operationOf(name);
  }
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Seller Care Kit over HTTP',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What `createHttpAdapter` of seller-care-kit asks, and what `createCareHandler` answers. Every route stands for one method of the treaty (`CareAdapter`, contract 1). How the caller is known is the business of whoever serves it.',
    },
    servers: [{ url: '/care', description: 'Wherever the handler is mounted.' }],
    tags: tags(),
    paths,
    components: {
      schemas: { ...toJsonSchemaDefs(/** @type {any} */ (NAMED), CONFIG), ...PROBLEM_SCHEMAS },
    },
  };
  keepUsed(document);
  return document;
}

/** @param {import('../../src/wire/methods.js').MethodName} name */
function operationOf(name) {
  const route = routeOf(name);
  const asked = /** @type {Json} */ (toJsonSchema(/** @type {any} */ (REQUESTS[name]), CONFIG));
  delete asked['$schema'];
  delete asked['$defs'];
  const inPath = fieldsOf(route.path);
  const rest = without(asked, [...inPath, 'command']);
  const isInAddress = route.verb === 'GET' || route.verb === 'DELETE';
  const { summary, description } = wordsOf(name);
  return {
    operationId: operationId(name),
    tags: [groupOf(name)],
    summary,
    ...(description === '' ? {} : { description }),
    parameters: [
      ...inPath.map((field) => ({
        name: field,
        in: 'path',
        required: true,
        schema: asked['properties'][field],
      })),
      ...(isInAddress ? searchOf(rest) : []),
      ...headersOf(name),
    ],
    ...(isInAddress ? {} : { requestBody: bodyOf(name, rest) }),
    responses: {
      ...answerOf(name),
      default: {
        description: 'It failed, or was refused.',
        content: { [MEDIA.problem]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** @param {import('../../src/wire/methods.js').MethodName} name @returns {Json} */
function answerOf(name) {
  const { answer } = routeOf(name);
  if (answer.of === 'nothing') return { 204: { description: 'Done.' } };
  if (answer.of === 'events') {
    const description = 'Events `state`, `change` and `reset`, each with a cursor as its id.';
    return { 200: { description, content: { [MEDIA.events]: { schema: { type: 'string' } } } } };
  }
  if (answer.of === 'file') {
    const address = /** @type {Json} */ (toJsonSchema(fileAddress(), CONFIG));
    return {
      200: {
        description:
          'The bytes, with their own type, or the address where they can be had for a while.',
        content: { '*/*': {}, [MEDIA.fileAddress]: { schema: plain(address) } },
      },
    };
  }
  if (!('schema' in answer)) throw new Error(`${name} answers nothing that is known.`);
  const one = schemaOf(answer.schema);
  const list = { type: 'array', items: one };
  const schema =
    answer.of === 'list'
      ? list
      : answer.of === 'page'
        ? pageOf(list)
        : name === 'describe'
          ? withAbsent(one)
          : one;
  return { 200: { description: 'The answer.', content: { [MEDIA.json]: { schema } } } };
}

/** @param {Json} items @returns {Json} */
function pageOf(items) {
  const page = plain(/** @type {Json} */ (toJsonSchema(treaty.pageSchema, CONFIG)));
  return { ...page, properties: { ...page['properties'], items } };
}

/** @param {Json} description @returns {Json} */
function withAbsent(description) {
  const absent = {
    type: 'array',
    items: { type: 'string' },
    description: 'Methods that this marketplace has not.',
  };
  return { allOf: [description, { type: 'object', properties: { absent } }] };
}

/** @param {import('../../src/wire/methods.js').MethodName} name @param {Json} rest @returns {Json} */
function bodyOf(name, rest) {
  if (name === 'files.stage') return { required: true, content: { '*/*': {} } };
  const { command } = routeOf(name);
  const takesFiles =
    command !== undefined && ('files' in rest['properties'] || 'file' in rest['properties']);
  if (!takesFiles) return { required: true, content: { [MEDIA.json]: { schema: rest } } };
  return {
    required: true,
    content: {
      [MEDIA.json]: { schema: withoutBytes(rest) },
      [MEDIA.framed]: { schema: FRAME },
    },
  };
}

const FRAME = {
  type: 'string',
  format: 'binary',
  description:
    'The command as JSON on the first line, each file in it with `bytes`: how many are its own. After the line break the bytes of the files, in the order of the JSON.',
};

/** As JSON alone it names files that are already in place. @param {Json} command @returns {Json} */
function withoutBytes(command) {
  const { files, file } = command['properties'];
  const changed = files
    ? { files: { ...files, items: without(files.items, ['bytes']) } }
    : { file: without(file, ['bytes']) };
  return { ...command, properties: { ...command['properties'], ...changed } };
}

/** @param {Json} schema @returns {Json[]} */
function searchOf(schema) {
  const required = new Set(schema['required'] ?? []);
  return Object.entries(schema['properties'] ?? {}).flatMap(([name, field]) =>
    flat(name, field).map((each) => ({
      ...each,
      in: 'query',
      ...(required.has(name) && each.name === name && !isNested(field) ? { required: true } : {}),
    })),
  );
}

/** Inner fields by dots. @param {string} name @param {Json} schema @returns {Json[]} */
function flat(name, schema) {
  const own = resolved(schema);
  const parts = own['anyOf'] ?? own['oneOf'];
  if (parts?.some((/** @type {Json} */ part) => part['type'] === 'null')) {
    const other = parts.filter((/** @type {Json} */ part) => part['type'] !== 'null');
    return [
      { name, schema: { type: 'string', const: 'none' }, description: 'About nothing.' },
      ...other.flatMap((/** @type {Json} */ part) => flat(name, part)),
    ];
  }
  if (parts?.every(isNested)) return parts.flatMap((/** @type {Json} */ part) => flat(name, part));
  if (own['properties']) {
    return Object.entries(own['properties']).flatMap(([key, field]) =>
      flat(`${name}.${key}`, field),
    );
  }
  return [{ name, schema }];
}

/** @param {Json} schema */
function isNested(schema) {
  const own = resolved(schema);
  return 'properties' in own || 'anyOf' in own || 'oneOf' in own;
}

/** @param {Json} schema @returns {Json} */
function resolved(schema) {
  const name = schema['$ref']?.replace(/^.*\//, '');
  return name === undefined
    ? schema
    : plain(/** @type {Json} */ (toJsonSchemaDefs(/** @type {any} */ (NAMED), CONFIG))[name]);
}

/** @param {import('../../src/wire/methods.js').MethodName} name @returns {Json[]} */
function headersOf(name) {
  const text = { type: 'string' };
  const header = (
    /** @type {string} */ of,
    /** @type {string} */ description,
    required = false,
  ) => ({
    name: of,
    in: 'header',
    description,
    ...(required ? { required } : {}),
    schema: text,
  });
  const language = header(
    'Accept-Language',
    'The language of labels and of the marketplace’s own words.',
  );
  if (name === 'live.subscribe')
    return [header(HEADER.cursor, 'Where the feed stood, percent-encoded.')];
  if (routeOf(name).kind === 'read') return [language];
  return [
    header(
      HEADER.key,
      'Names one act of the seller; the same key again does nothing new. Percent-encoded.',
      true,
    ),
    header(
      HEADER.version,
      'The version that she was looking at, percent-encoded, as an entity tag.',
    ),
    header(HEADER.resume, 'Where an act of several calls goes on, percent-encoded.'),
    ...(name === 'files.stage'
      ? [header(HEADER.fileName, 'The name: attachment; filename*=UTF-8’’…')]
      : []),
    language,
  ];
}

function tags() {
  return [...new Set(METHODS.map(groupOf))].map((name) => ({ name }));
}

/** @param {string} name */
function groupOf(name) {
  return name.includes('.') ? (name.split('.')[0] ?? '') : 'adapter';
}

/** @param {string} name */
function operationId(name) {
  return name.replace(/\.(\w)/, (_, letter) => letter.toUpperCase());
}

/** @param {import('valibot').GenericSchema<any, any>} schema @returns {Json} */
function schemaOf(schema) {
  const found = Object.entries(NAMED).find(([, each]) => each === schema);
  return found
    ? { $ref: `#/components/schemas/${found[0]}` }
    : plain(/** @type {Json} */ (toJsonSchema(schema, CONFIG)));
}

/** @param {Json} schema @returns {Json} */
function plain(schema) {
  const left = Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$defs');
  return Object.fromEntries(left);
}

/** @param {Json} schema @param {readonly string[]} fields @returns {Json} */
function without(schema, fields) {
  const kept = Object.entries(schema['properties'] ?? {}).filter(
    ([name]) => !fields.includes(name),
  );
  return {
    ...schema,
    properties: Object.fromEntries(kept),
    required: (schema['required'] ?? []).filter(
      (/** @type {string} */ name) => !fields.includes(name),
    ),
  };
}

/** Leaves out the components that nothing leads to. @param {Json} document */
function keepUsed(document) {
  const schemas = document['components']['schemas'];
  const used = new Set();
  /** @param {string} text */
  const follow = (text) => {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(JSON.stringify(schemas[name]));
    }
  };
  follow(JSON.stringify(document['paths']));
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name];
}

/** Of a file's two answers the one that is data. @returns {any} */
function fileAddress() {
  return /** @type {any} */ (treaty.openedFileSchema).options[1];
}

/** @param {string} name */
function nameOf(name) {
  const word = name.replace(/Schema$/, '');
  return word === 'form' ? 'FormSchema' : word[0]?.toUpperCase() + word.slice(1);
}

/** What is a noun of its own, and not a bare word or number. @param {any} schema */
function isWorthAName(schema) {
  if (schema === treaty.instantSchema || schema === treaty.calendarDateSchema) return true;
  return (
    ['object', 'union'].includes(schema.type) &&
    schema !== treaty.openedFileSchema &&
    schema !== treaty.pageSchema
  );
}
