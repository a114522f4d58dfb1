import type { TemplateResult } from 'lit';
import type { CareError, CareErrorDetails } from '../../adapter/care-error.js';
import type { CareController, Readiness } from '../../controllers/care-controller.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { failure, loading, noAdapter, notice, notOffered, staleBar } from './situation.js';

/** How a view stands, as every view of the store says it. */
export interface ViewStanding {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error?: CareError;
  readonly readAt?: number;
}

export interface Standing {
  readonly look: Look;
  readonly readiness: Readiness;
  /** The method behind the element: `threads.list`. Its UI is there when it exists and is offered. */
  readonly method: string;
  readonly isOffered: boolean;
  readonly view: ViewStanding | undefined;
  /** The element's own tag, for the integrator. */
  readonly tag: string;
  readonly onRetry: () => void;
}

/** What an element shows instead of its content, the same everywhere; `undefined` when there is content. */
export function situationOf(standing: Standing): TemplateResult | undefined {
  const { look, readiness, view, onRetry } = standing;
  switch (readiness.kind) {
    case 'no-adapter':
      return noAdapter(standing.tag, look);
    case 'failed':
      return failureOf(readiness.error, look, onRetry);
    case 'loading':
      return loading(look);
    case 'ready':
      break;
  }
  if (!standing.isOffered || view?.error?.kind === 'unsupported') {
    return notOffered(standing.method, look);
  }
  if (!view || view.status === 'loading') return loading(look);
  return view.status === 'failed' && view.error ? failureOf(view.error, look, onRetry) : undefined;
}

/** A bar above content whose last reading failed. */
export function stalenessOf(
  { error, readAt }: ViewStanding,
  care: Pick<CareController, 'look' | 'serverInstant'>,
  onRefresh: () => void,
): TemplateResult | undefined {
  if (!error || readAt === undefined) return undefined;
  const asOf = care.serverInstant(readAt);
  return staleBar({ look: care.look, asOf, offline: error.kind === 'offline', onRefresh });
}

/** What was wrong with an answer's shape is the integrator's business, who has it in the console. */
function forSellers(error: CareError): CareErrorDetails {
  if (error.code !== 'malformed-answer') return error;
  const { kind, requestId } = error;
  return requestId === undefined ? { kind } : { kind, requestId };
}

function failureOf(error: CareError, look: Look, onRetry: () => void): TemplateResult {
  // An adapter that cannot be spoken to is for the page's developers: trying again does not help a seller.
  if (error.code !== 'contract-version' && error.code !== 'adapter-unusable') {
    return failure({ error: forSellers(error), look, onRetry });
  }
  const title = error.code === 'contract-version' ? 'situation.contract' : 'situation.noAdapter';
  return notice({ icon: 'plug', title: say(look, title), hint: error.message, level: 'setup' });
}
