import type { Target } from '../src/model/target.js';

/** Where the portal is: a page of its own, on *mensajes* what the desk shows, on *pedidos* an order. */
export interface Place {
  readonly page: string;
  readonly view: string;
  readonly record?: string;
}

/** Reads `#/mensajes/all/t-12` and `#/pedidos/48216900-A`. What is missing is the first page and its first view. */
export function readPlace(hash: string): Place {
  const [page = '', view = '', record = ''] = hash.replace(/^#\/?/u, '').split('/');
  if (page === 'pedidos')
    return { page, view: '', ...(view === '' ? {} : { record: decoded(view) }) };
  return {
    page: page === '' ? 'mensajes' : page,
    view: view === '' ? 'needs-reply' : decoded(view),
    ...(record === '' ? {} : { record: decoded(record) }),
  };
}

/** The address of what the desk shows. */
export function deskAddress(view: string, record: string | undefined): string {
  const parts = ['#/mensajes', view, ...(record === undefined ? [] : [record])];
  return parts.map((part, index) => (index === 0 ? part : encodeURIComponent(part))).join('/');
}

/** The portal's address for a place of the kit: this is what makes its rows real links. */
export function addressOf(target: Target, view: string): string | undefined {
  switch (target.to) {
    case 'summary':
      return deskAddress('summary', undefined);
    case 'inbox':
      return deskAddress(target.view ?? 'needs-reply', undefined);
    case 'thread':
      return deskAddress(['summary', 'compose'].includes(view) ? 'needs-reply' : view, target.id);
    case 'compose':
      return deskAddress('compose', target.orderId);
    case 'order':
      return `#/pedidos/${encodeURIComponent(target.id)}`;
    default:
      return undefined;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
