/** What outside text may link to besides http and https. The host of the page says so, nobody else. */
export interface AllowedLinks {
  readonly mailto?: boolean;
  readonly tel?: boolean;
}

/** An address that may be made clickable. */
export interface SafeAddress {
  /** Absolute and normalised by the URL parser: use this and never what was written. */
  readonly address: string;
  /**
   * Where it really leads, for showing: host and port, an international name as punycode. For mail and
   * telephone the mail address or the number.
   */
  readonly host: string;
}

/**
 * Reads an address from outside as a browser would, and answers only what is safe to click.
 *
 * `undefined` for every scheme that is not allowed, for relative addresses (they would lead into the host's
 * own portal) and for addresses with a name or password (`https://bank.example@evil.example`): nobody
 * honest writes them in a message.
 */
export function safeAddress(href: string, allow: AllowedLinks = {}): SafeAddress | undefined {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return undefined;
  }
  const { protocol, host, pathname } = url;
  if (protocol === 'http:' || protocol === 'https:') {
    const isHonest = !url.username && !url.password && HOST.test(host);
    return isHonest ? { address: url.href, host } : undefined;
  }
  if (
    (protocol === 'mailto:' && allow.mailto && MAIL.test(pathname)) ||
    (protocol === 'tel:' && allow.tel && NUMBER.test(pathname))
  ) {
    // Without the query: it could add recipients, words and files that the seller did not choose.
    return { address: protocol + pathname, host: pathname };
  }
  return undefined;
}

/** Engines differ over the rest: Chromium escapes a space where the standard refuses it. */
const HOST = /^[\w.:[\]-]+$/;
const MAIL = /^[\w.+-]+@[\w.-]+$/;
/** No `*` or `#`: such codes change settings of the phone that dials them. */
const NUMBER = /^\+?[\d().-]+$/;
