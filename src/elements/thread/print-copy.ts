import type { ConversationCopy } from './conversation-copy.js';

/**
 * Prints a copy through a document of its own, that only holds it: made of nodes and a constructed sheet, so that it needs no
 * exception from any policy. It is taken away when it has been printed.
 *
 * @param beside Where the frame lives meanwhile; it takes no room there.
 * @param language BCP 47.
 */
export async function printCopy(
  copy: ConversationCopy,
  beside: ShadowRoot,
  language: string,
): Promise<void> {
  const frame = beside.ownerDocument.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Some engines put an empty document in the place of the first one before they say so.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  beside.append(frame);
  await loaded;
  const { contentWindow: page, contentDocument: paper } = frame;
  if (!page || !paper) return frame.remove();
  write(paper, copy, language);
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.print();
}

function write(
  paper: Document,
  { title, facts, entries }: ConversationCopy,
  language: string,
): void {
  const sheet = new (paper.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(PAPER);
  paper.adoptedStyleSheets = [sheet];
  paper.documentElement.lang = language;
  paper.title = title;
  paper.body.append(
    node(paper, 'h1', title),
    ...facts.map((fact) => node(paper, 'p', fact)),
    ...entries.map((entry) => {
      const article = paper.createElement('article');
      article.append(
        node(paper, 'h2', entry.facts.join(' · ')),
        node(paper, 'pre', entry.words),
        ...entry.attachments.map((name) => node(paper, 'p', name)),
      );
      return article;
    }),
  );
}

function node(paper: Document, tag: 'h1' | 'h2' | 'p' | 'pre', words: string): HTMLElement {
  const made = paper.createElement(tag);
  made.dir = 'auto';
  made.textContent = words;
  return made;
}

const PAPER = `
  body { margin: 0; color: #000; background: #fff; font: 11pt/1.4 system-ui, sans-serif; }
  h1 { margin: 0 0 6pt; font-size: 15pt; }
  p { margin: 0 0 2pt; color: #333; font-size: 9pt; }
  article { margin-top: 10pt; padding-top: 8pt; border-top: 0.5pt solid #999; }
  h2 { margin: 0 0 4pt; font-size: 9pt; break-after: avoid; }
  pre { margin: 0 0 4pt; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
