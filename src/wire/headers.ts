/** Names of headers and media types that both ends write, and how opaque words travel in them. */
export const HEADER = {
  key: 'Idempotency-Key',
  version: 'If-Match',
  /** What an act of several calls goes on with. */
  resume: 'Care-Resume',
  requestId: 'X-Request-Id',
  /** Where a live feed stood. */
  cursor: 'Last-Event-ID',
  fileName: 'Content-Disposition',
} as const;

export const MEDIA = {
  json: 'application/json',
  problem: 'application/problem+json',
  events: 'text/event-stream',
  /** A command and, after it, the bytes of its files: see `file-frame.ts`. */
  framed: 'application/vnd.seller-care.command',
  /** Instead of a file's bytes: where they can be had. JSON may be a file's own type, so this has a name of its own. */
  fileAddress: 'application/vnd.seller-care.file-address+json',
} as const;

/** What a request or an answer says it is, without parameters; empty where it does not say. */
export function mediaTypeOf({ headers }: { readonly headers: Headers }): string {
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  return type.trim().toLowerCase();
}

/** Any text as a header can carry it: ids, versions and cursors are opaque and need not be ASCII. */
export function toHeader(text: string): string {
  return encodeURIComponent(text);
}

/** The text again; as it stands where nobody encoded it. */
export function fromHeader(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A version as an entity tag. */
export function toTag(version: string): string {
  return `"${toHeader(version)}"`;
}

export function fromTag(tag: string): string {
  return fromHeader(tag.replace(/^(?:W\/)?"(.*)"$/, '$1'));
}

/** A file's name, and that it is to be kept and not shown (RFC 6266). */
export function toDisposition(name: string | undefined): string {
  return name === undefined ? 'attachment' : `attachment; filename*=UTF-8''${encodeName(name)}`;
}

export function fromDisposition(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;\s]*)/i.exec(disposition ?? '') ?? [];
  return encoded === undefined ? undefined : fromHeader(encoded);
}

function encodeName(name: string): string {
  return toHeader(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
