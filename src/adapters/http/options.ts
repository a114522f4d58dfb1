/** How the http adapter reaches the other side. */
export interface HttpOptions {
  /** Where `createCareHandler` is mounted, such as `/care` or `https://api.example.com/care`. */
  readonly baseUrl: string;
  /** Instead of the page's `fetch`. Takes the uploads too, unless `upload` is given. */
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>;
  /** Sends bytes and tells how far they are. Default: `XMLHttpRequest`, for a streamed `fetch` fails over HTTP/1.1. */
  readonly upload?: Upload;
  /** Sent with every request, such as a token of the portal. A function is asked each time. */
  readonly headers?: Headers | (() => Headers | Promise<Headers>);
  /** As of `fetch`: `include` where another origin knows the seller by a cookie. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /**
   * The other side does not know the seller any more. Called once for all who were asking; resolve when she has
   * signed in again: reads are then made again, and a command waits for her to send it. Reject when she did not.
   */
  readonly onAuthRequired?: () => Promise<void>;
}

type Headers = Readonly<Record<string, string>>;

/** Sends bytes. Rejects like `fetch` where there is no answer; does not follow redirects. */
export type Upload = (request: UploadRequest) => Promise<Response>;

export interface UploadRequest {
  readonly address: string;
  readonly verb: string;
  readonly headers: Headers;
  readonly body: Blob;
  readonly credentials: RequestCredentials;
  readonly signal: AbortSignal;
  /** How many bytes of the body have gone up. */
  readonly onSent: (bytes: number) => void;
}
