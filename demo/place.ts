import type { Target } from '../src/model/target.js';

/** Where the portal is: a page of its own; on *mensajes* what the desk shows, on the others one of their records. */
export interface Place {
  readonly page: string;
  readonly view: string;
  readonly record?: string;
  /** With whom alone a conversation is begun. */
  readonly audience?: 'customer' | 'operator';
  /** Which of the orders are shown. */
  readonly only?: string;
  /** Which group of the cases is shown. */
  readonly group?: string;
  /** Whose: the customers', unless it says that they are the seller's own. */
  readonly desk?: 'customer' | 'seller';
}

/** Pages that show a list, or one of it. */
const LISTS = ['ordenes', 'incidentes', 'soporte'];

/**
 * Reads `#/mensajes/all/t-12`, `#/mensajes/compose/48216900-A/operator`, `#/ordenes/48216900-A` and
 * `#/ordenes?solo=unanswered`, and of cases `#/soporte?grupo=overdue&de=seller` and `#/soporte/c-12`. What is missing is the first page and its first view.
 */
export function readPlace(hash: string): Place {
  const [path = '', query] = hash.replace(/^#\/?/u, '').split('?');
  const [page = '', view = '', record = '', audience = ''] = path.split('/');
  if (LISTS.includes(page)) {
    const asked = new URLSearchParams(query);
    const [only, group] = [asked.get('solo'), asked.get('grupo')];
    return {
      page,
      view: '',
      ...(view === '' ? {} : { record: decoded(view) }),
      ...(only === null ? {} : { only }),
      ...(group === null
        ? {}
        : { group, desk: asked.get('de') === 'seller' ? 'seller' : 'customer' }),
    };
  }
  return {
    page: page === '' ? 'mensajes' : page,
    view: view === '' ? 'needs-reply' : decoded(view),
    ...(record === '' ? {} : { record: decoded(record) }),
    ...(audience === 'customer' || audience === 'operator' ? { audience } : {}),
  };
}

/** The address of what the desk shows. */
export function deskAddress(
  view: string,
  record: string | undefined,
  audience?: 'customer' | 'operator',
): string {
  const parts = [view, ...(record === undefined ? [] : [record, ...(audience ? [audience] : [])])];
  return ['#/mensajes', ...parts.map(encodeURIComponent)].join('/');
}

/** The address of the cases that are shown. */
export function casesAddress(desk: string, group: string): string {
  return `#/soporte?grupo=${encodeURIComponent(group)}${desk === 'seller' ? '&de=seller' : ''}`;
}

/** The portal's address for a place of the kit: this is what makes its rows real links. */
export function addressOf(target: Target, view: string): string | undefined {
  switch (target.to) {
    case 'summary':
      return deskAddress('summary', undefined);
    case 'inbox':
      return deskAddress(target.view ?? 'needs-reply', undefined);
    case 'thread':
      return deskAddress(isInboxView(view) ? view : 'needs-reply', target.id);
    case 'compose':
      return deskAddress('compose', target.orderId, target.audience);
    case 'orders':
      return target.only === undefined ? '#/ordenes' : `#/ordenes?solo=${target.only}`;
    case 'order':
      return `#/ordenes/${encodeURIComponent(target.id)}`;
    case 'incidents':
      return '#/incidentes';
    case 'incident':
      return `#/incidentes/${encodeURIComponent(target.id)}`;
    case 'cases':
      return target.group === undefined ? '#/soporte' : casesAddress('customer', target.group);
    case 'case':
      return `#/soporte/${encodeURIComponent(target.id)}`;
    case 'policy':
      return `#/normas/${target.page}`;
    default:
      return undefined;
  }
}

function isInboxView(view: string): boolean {
  return !['summary', 'compose', 'orders', 'incidents', 'cases'].includes(view);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
