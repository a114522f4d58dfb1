/** Where the draft of an answer to a thread is kept. */
export function replyDraftKey(threadId: string): string {
  return `reply:${threadId}`;
}
