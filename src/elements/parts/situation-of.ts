import type { TemplateResult } from 'lit';
import type { CareError, CareErrorDetails } from '../../adapter/care-error.js';
import type { GroupName } from '../../adapter/check-adapter.js';
import type { CareController } from '../../controllers/care-controller.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { failure, loading, noAdapter, notice, notOffered, staleBar } from './situation.js';
import * as paths from './icon-paths.js';

/** What an element shows: a view of the store, or what stands for several of them. */
export interface Shown {
  readonly state: {
    readonly status: 'loading' | 'ready' | 'failed';
    readonly error?: CareError;
    readonly readAt?: number;
  };
  refresh(): void;
}

export interface Standing {
  readonly care: CareController;
  /** The method behind what is shown: `threads.list`. It is there when its group exists and is offered. */
  readonly method: `${GroupName}.${string}`;
  /** The element's own tag, for the integrator. */
  readonly tag: string;
  /** Absent: nothing could be opened yet. */
  readonly shown: Shown | undefined;
}

/** What an element shows instead of its content, the same everywhere; `undefined` when there is content. */
export function situationOf({ care, method, tag, shown }: Standing): TemplateResult | undefined {
  const { look, readiness } = care;
  const retry = (): void => (shown ? shown.refresh() : care.retry());
  switch (readiness.kind) {
    case 'no-adapter':
      return noAdapter(tag, look);
    case 'failed':
      return failureOf(readiness.error, look, retry);
    case 'loading':
      return loading(look);
    case 'ready':
      break;
  }
  const [group] = method.split('.') as [GroupName];
  const { status = 'loading', error } = shown?.state ?? {};
  if (!care.has(group) || error?.kind === 'unsupported') return notOffered(method, look);
  if (status === 'loading') return loading(look);
  return status === 'failed' && error ? failureOf(error, look, retry) : undefined;
}

/** A bar above content whose last reading failed. */
export function stalenessOf(care: CareController, shown: Shown): TemplateResult | undefined {
  const { error, readAt } = shown.state;
  if (!error || readAt === undefined) return undefined;
  const asOf = care.serverInstant(readAt);
  const offline = error.kind === 'offline';
  return staleBar({ look: care.look, asOf, offline, onRefresh: () => shown.refresh() });
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
  return notice({ icon: paths.plug, title: say(look, title), hint: error.message, level: 'setup' });
}
