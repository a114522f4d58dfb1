import type { FormAnswers } from '../model/form-schema.js';
import type { RefundRequest } from '../model/refund-request.js';
import type { Subject } from '../model/thread.js';
import type { ClosureOutcome } from '../model/case.js';

export type { RefundLineRequest, RefundRequest } from '../model/refund-request.js';

/**
 * What each command carries: plain data that can be kept over a reload and shown again. `command` names it, so
 * that a stored one says by itself what it was.
 */
export type CommandRequest =
  | StartThreadRequest
  | ReplyRequest
  | AttentionRequest
  | RefundRequest
  | IncidentActRequest
  | CloseCaseRequest
  | AddDocumentRequest;

/** The name of a command; also the middle of its lock's name. */
export type CommandName = CommandRequest['command'];

/** A file on its way out: named by its staged id, or with its bytes, as the description's `transport` says. */
export interface OutgoingFile {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  /** Of a staged upload. */
  readonly stagedId?: string;
  /** For inline transport. Left out of what `check` is asked with. */
  readonly bytes?: Blob;
}

export interface StartThreadRequest {
  readonly command: 'thread-start';
  /** What it is about. `null`: a talk with the operator about no order (Mirakl M14). */
  readonly about: Subject | null;
  /** The id of the chosen recipient option. */
  readonly recipient: string;
  readonly reasonCode?: string;
  readonly title?: string;
  readonly text: string;
  readonly files: readonly OutgoingFile[];
  /** A template and the answers to its form (Amazon). */
  readonly template?: { readonly id: string; readonly answers?: FormAnswers };
}

export interface ReplyRequest {
  readonly command: 'thread-reply';
  readonly threadId: string;
  readonly recipient: string;
  readonly text: string;
  readonly files: readonly OutgoingFile[];
  readonly template?: { readonly id: string; readonly answers?: FormAnswers };
}

export interface AttentionRequest {
  readonly command: 'thread-attention';
  readonly threadId: string;
  readonly needed: boolean;
}

export interface IncidentActRequest {
  readonly command: 'incident-act';
  readonly incidentId: string;
  /** The id of one of the incident's actions; `resolve` marks it as resolved. */
  readonly action: string;
  readonly reasonCode?: string;
  /** The word that goes with it: for `resolve` required, its recipient always `operator`. */
  readonly message?: { readonly recipient: string; readonly text: string };
  readonly answers?: FormAnswers;
  /** By the name of the form's field they answer. */
  readonly files: readonly (OutgoingFile & { readonly field?: string })[];
}

export interface CloseCaseRequest {
  readonly command: 'case-close';
  readonly caseId: string;
  readonly outcome: ClosureOutcome;
  readonly answers: FormAnswers;
  /** By the name of the form's field they answer. */
  readonly files: readonly (OutgoingFile & { readonly field: string })[];
}

export interface AddDocumentRequest {
  readonly command: 'document-add';
  readonly orderId: string;
  readonly kind: string;
  readonly file: OutgoingFile;
  /** What the marketplace asks with it: Falabella an invoice's number and date. */
  readonly answers?: FormAnswers;
}
