import type { HttpOptions, Upload, UploadRequest } from './options.js';

/** By `XMLHttpRequest`: every browser tells how far it is, and takes the bytes from the disk as they go. */
export const uploadByXhr: Upload = async (upload) => answerOf(await loaded(upload), upload.address);

function loaded(upload: UploadRequest): Promise<XMLHttpRequest> {
  const { address, verb, headers, body, credentials, signal, onSent } = upload;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    request.open(verb, address);
    request.responseType = 'blob';
    request.withCredentials = credentials === 'include';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded: bytes }) => onSent(bytes);
    request.onload = () => resolve(request);
    request.onerror = () => reject(new TypeError('No answer came.'));
    request.onabort = () => reject(new DOMException('The upload was aborted.', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    request.send(body);
  });
}

/** By a given `fetch`, which tells only the beginning and the end. */
export function uploadByFetch(ask: NonNullable<HttpOptions['fetch']>): Upload {
  return async ({ address, verb, headers, body, credentials, signal, onSent }) => {
    onSent(0);
    const response = await ask(address, {
      method: verb,
      headers,
      body,
      credentials,
      signal,
      cache: 'no-store',
      redirect: 'manual',
    });
    onSent(body.size);
    return response;
  };
}

/** It follows redirects by itself, but tells where it has ended. */
function answerOf(request: XMLHttpRequest, asked: string): Response {
  const { status, responseURL } = request;
  const body = request.response as Blob | null;
  if (responseURL !== '' && responseURL !== new URL(asked, document.baseURI).href)
    return new Response(null, { status: 302 });
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split('\r\n')) {
    const [name = '', ...value] = line.split(': ');
    if (name !== '') headers.append(name, value.join(': '));
  }
  const isEmpty = status === 204 || status === 205 || status === 304;
  return new Response(isEmpty ? null : body, { status, headers });
}
