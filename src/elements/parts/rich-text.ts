import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RichBlock, RichInline, RichLink, RichText } from '../../model/rich-block.js';
import { saysItsHost } from '../../model/rich-text-links.js';
import { accentText, airs, fieldBorder, spaces, textSmall } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';

/** What a rich text needs from the element that shows it. */
export interface RichTextLook {
  readonly words: {
    /** Names the folded part of a mail. */
    readonly quotedText: string;
    /** Stands for a picture that had no name. */
    readonly picture: string;
  };
}

/**
 * A reduced body as new nodes. Quotes are folded unless there is nothing else to read; a link opens in
 * a tab of its own and is followed by its host unless its own words say it.
 */
export function richText(blocks: readonly RichBlock[], look: RichTextLook): TemplateResult {
  const isAllQuoted = blocks.every((block) => block.kind === 'quote');
  return html`<div class="rich-text">
    ${blocks.map((block) =>
      block.kind === 'quote'
        ? html`<details ?open=${isAllQuoted}>
            <summary>${look.words.quotedText}</summary>
            ${renderBlock(block, look)}
          </details>`
        : renderBlock(block, look),
    )}
  </div>`;
}

/** Goes with {@link richText} into the styles of the element, after those of the host. */
export const richTextStyles = css`
  .rich-text {
    overflow-wrap: anywhere;
    tab-size: 4;
  }
  .rich-text :is(p, pre, ul, ol, blockquote, details) {
    margin: 0;
  }
  .rich-text :is(p, pre, ul, ol, blockquote, details) + * {
    margin-block-start: ${airs(2)};
  }
  .rich-text :is(p, pre) {
    white-space: pre-wrap;
    /* A mark that turns the direction of writing ends with its block. */
    unicode-bidi: isolate;
  }
  .rich-text pre {
    font-family: ui-monospace, monospace;
  }
  .rich-text :is(ul, ol) {
    padding-inline-start: ${spaces(6)};
    list-style: disc;
  }
  .rich-text ol {
    list-style: decimal;
  }
  .rich-text blockquote {
    padding-inline-start: ${spaces(3)};
    border-inline-start: 2px solid ${fieldBorder};
  }
  .rich-text summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: ${muted};
    font-size: ${textSmall};
    cursor: pointer;
  }
  .rich-text a {
    color: ${accentText};
    unicode-bidi: isolate;
  }
  .rich-text .address {
    color: ${muted};
    font-size: ${textSmall};
    unicode-bidi: isolate;
  }
`;

function renderBlock(block: RichBlock, look: RichTextLook): TemplateResult {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${renderInlines(block.inlines, look)}</p>`;
    case 'preformatted':
      return html`<pre dir="auto">${renderInlines(block.inlines, look)}</pre>`;
    case 'quote':
      return html`<blockquote>
        ${block.blocks.map((inner) => renderBlock(inner, look))}
      </blockquote>`;
    case 'list': {
      const items = block.items.map(
        (item) => html`<li>${item.map((inner) => renderBlock(inner, look))}</li>`,
      );
      return block.ordered
        ? html`<ol start=${block.start ?? nothing}>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

function renderInlines(inlines: readonly RichInline[], look: RichTextLook): unknown[] {
  return inlines.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return renderText(inline);
      case 'break':
        return html`<br />`;
      case 'image':
        return `[${inline.alt || look.words.picture}]`;
      case 'link':
        return renderLink(inline, look);
    }
  });
}

function renderText({ text, strong, emphasis }: RichText): unknown {
  const words = emphasis ? html`<em>${text}</em>` : text;
  return strong ? html`<strong>${words}</strong>` : words;
}

function renderLink(link: RichLink, look: RichTextLook): TemplateResult {
  const host = saysItsHost(link) ? nothing : html` <span class="address">(${link.host})</span>`;
  return html`<a href=${link.address} target="_blank" rel="noopener noreferrer nofollow"
    >${renderInlines(link.inlines, look)}${host}</a
  >`;
}
