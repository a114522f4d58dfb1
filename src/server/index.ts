export { createCareHandler } from './handler.js';
export { createMemoryLedger } from '../adapter/memory-ledger.js';
export { toNodeListener } from './node-listener.js';
export type { NodeListener, NodeRequest, NodeResponse } from './node-listener.js';
export type * from './options.js';
export { spoolToDisk } from './spool-to-disk.js';
