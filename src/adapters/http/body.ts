/** Longer than this no page of records is, in bytes: what goes on is not ours, and is not held. */
const LONGEST_ANSWER = 16 * 1024 * 1024;

/** The text of an answer; `undefined` where it is longer than any of ours. Rejects when it breaks off. */
export async function readBody(response: Response): Promise<string | undefined> {
  const { body } = response;
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > LONGEST_ANSWER) {
      void reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
