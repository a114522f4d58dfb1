/*
 * The browser's requests as promises: all that a page of sellers pays for its kept data (decision 0902).
 */

/**
 * Opens a database of one version.
 * @param create Makes its stores in a fresh one.
 * @param gone The connection must end: somebody deletes the database, or opens a later one; or it has ended by itself.
 * @throws DOMException as the browser gives it.
 */
export async function openDatabase(
  name: string,
  create: (fresh: IDBDatabase) => void,
  gone: () => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => create(request.result);
  const database = await answerOf(request);
  database.onversionchange = gone;
  database.onclose = gone;
  return database;
}

/** What a request answers. @throws DOMException */
export function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(errorOf(request));
  });
}

/** Settles when all of a transaction is written, or none of it. @throws DOMException */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // WebKit completes what was committed before it refused a file: the request alone says so.
    transaction.onerror = ({ target }) => reject(errorOf(target as IDBRequest));
    transaction.onabort = () => reject(errorOf(transaction));
  });
}

function errorOf({ error }: IDBRequest | IDBTransaction): DOMException {
  return error ?? new DOMException('The transaction was aborted.', 'AbortError');
}
