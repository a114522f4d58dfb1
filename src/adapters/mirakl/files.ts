import type { FilesGroup } from '../../adapter/files-group.js';
import { isOne, segment } from './addresses.js';
import type { Client } from './client.js';
import { refusal } from './refusals.js';

/**
 * Bytes that only the key opens: files of messages (M13), documents of orders (OR73), pictures of products. An id
 * comes from a browser, and leads to one of these three and nowhere else.
 */
export function filesOf(client: Client): Required<Pick<FilesGroup, 'open'>> {
  return {
    async open(fileId, call) {
      const target = targetOf(client, fileId);
      if (target === undefined) throw refusal('not-found', 'not-found', call.locale);
      return { bytes: await client.download(target.operation, target.path, call, target.query) };
    },
  };
}

interface FileTarget {
  readonly operation: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

function targetOf(client: Client, fileId: string): FileTarget | undefined {
  if (fileId.startsWith('document:')) return documentOf(fileId.slice('document:'.length));
  if (fileId.startsWith('media:')) {
    const path = client.addressOf(fileId.slice('media:'.length), '/media/');
    return path === undefined ? undefined : { operation: 'media', path };
  }
  const id = segment(fileId);
  // SPEC M13: the id of the file stands where a thread's would.
  return id === undefined
    ? undefined
    : { operation: 'M13', path: `/api/inbox/threads/${id}/download` };
}

/** With one id the file as it is; several would come as an archive. */
function documentOf(id: string): FileTarget | undefined {
  if (!isOne(id)) return undefined;
  const path = '/api/orders/documents/download';
  return { operation: 'OR73', path, query: { document_ids: id } };
}
