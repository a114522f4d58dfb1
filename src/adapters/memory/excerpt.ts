import type { MessageBody } from '../../model/message.js';

const LONGEST = 160;

/** The beginning of a body as plain text on one line, as a server would keep it for its lists. */
export function excerptOf(body: MessageBody): string {
  const text = body.format === 'html' ? withoutMarkup(body.content) : body.content;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
}

function withoutMarkup(html: string): string {
  return (
    html
      .replace(/<(style|script|blockquote)\b[\s\S]*?<\/\1>/gi, ' ')
      // Where a mail program begins to quote the mail that was answered.
      .replace(/<div style="border:none;border-top[\s\S]*$/i, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
  );
}
