import type { CommandRequest } from '../adapter/commands.js';
import type { Intent, IntentState } from './intent.js';

/** The request as `check` is asked with it: names and sizes of files, not their bytes. */
export function withoutBytes(request: CommandRequest): CommandRequest {
  return copyWithout(request) as CommandRequest;
}

function copyWithout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyWithout);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, part]) => !(part instanceof Blob));
  return Object.fromEntries(entries.map(([name, part]) => [name, copyWithout(part)]));
}

/** Whether two requests ask for the same, down to the bytes of their files. */
export async function isSameRequest(one: CommandRequest, other: CommandRequest): Promise<boolean> {
  const [ones, others]: [Blob[], Blob[]] = [[], []];
  if (writeDown(one, ones) !== writeDown(other, others)) return false;
  const same = await Promise.all(ones.map((blob, index) => isSameBlob(blob, others[index])));
  return same.every(Boolean);
}

/** Independent of the order of fields; puts the bytes aside. */
function writeDown(value: unknown, blobs: Blob[]): string {
  if (value instanceof Blob) return `blob ${blobs.push(value)} of ${value.size}`;
  if (Array.isArray(value)) return `[${value.map((part) => writeDown(part, blobs)).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? '';
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const fields = names.sort().map((name) => [name, writeDown(value[name], blobs)]);
  return JSON.stringify(fields);
}

async function isSameBlob(one: Blob, other: Blob | undefined): Promise<boolean> {
  if (one === other) return true;
  if (other === undefined) return false;
  const [left, right] = await Promise.all([one.arrayBuffer(), other.arrayBuffer()]);
  const bytes = new Uint8Array(right);
  return new Uint8Array(left).every((byte, index) => byte === bytes[index]);
}

/**
 * What storage holds, as an intent. `undefined` where it is none that this version can read; a state that it
 * does not know is `unknown`, which nobody acts on without asking.
 */
export function readIntent(value: unknown): Intent | undefined {
  if (!isRecord(value)) return undefined;
  const { key, scope, command, record, request, baseline, createdAt, changedAt } = value;
  const { attempts, revision } = value;
  const readable =
    [key, command, createdAt, changedAt].every((text) => typeof text === 'string') &&
    typeof attempts === 'number' &&
    typeof revision === 'number' &&
    hasTexts(scope, 'marketplace', 'shop', 'user') &&
    hasTexts(record, 'kind', 'id') &&
    hasTexts(request, 'command') &&
    isRecord(baseline) &&
    Array.isArray(baseline['ids']);
  if (!readable) return undefined;
  const intent = value as unknown as Intent;
  return Object.hasOwn(STATES, intent.state) ? intent : { ...intent, state: 'unknown' };
}

const STATES: Record<IntentState, true> = {
  ...{ stored: true, sending: true, applied: true, refused: true },
  ...{ failed: true, unknown: true, partly: true },
};

function hasTexts(value: unknown, ...names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
