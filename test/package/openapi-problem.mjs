// @ts-check
/** A CareError as the OpenAPI document says it: the treaty has no schema of its errors, only their reading. */

const KINDS = [
  'validation',
  'unauthorised',
  'forbidden',
  'not-found',
  'conflict',
  'rate-limited',
  'too-large',
  'unsupported',
  'offline',
  'timeout',
  'unavailable',
  'unknown',
];

/** @type {Record<string, any>} */
export const PROBLEM_SCHEMAS = {
  Problem: {
    type: 'object',
    description: 'Problem details (RFC 9457) that hold a CareError.',
    required: ['type', 'status', 'kind', 'outcome', 'requestId'],
    properties: {
      type: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'The marketplace’s own words, shown to the seller.' },
      requestId: { type: 'string' },
      ...errorProperties(),
    },
  },
  ErrorDetails: {
    type: 'object',
    description: 'What failed of an act on several things.',
    required: ['kind'],
    properties: {
      message: { type: 'string' },
      requestId: { type: 'string' },
      ...errorProperties(),
    },
  },
};

function errorProperties() {
  return {
    kind: { type: 'string', enum: KINDS },
    outcome: {
      type: 'string',
      enum: ['not-applied', 'applied', 'unknown'],
      description: 'Whether what was asked was done.',
    },
    code: { type: 'string' },
    retryAfterMs: { type: 'number', minimum: 0 },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'string' },
          message: { type: 'string' },
          code: { type: 'string' },
        },
      },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'error'],
        properties: {
          id: { type: 'string' },
          error: { $ref: '#/components/schemas/ErrorDetails' },
        },
      },
    },
  };
}
