import { htmlTokens } from './html-tokens.js';
import type { RichBlock } from './rich-block.js';
import type { RichTextBuilder } from './rich-text-builder.js';
import type { AllowedLinks } from './safe-address.js';

/**
 * Reduces HTML into an empty body. What is not named here keeps its words and loses its looks.
 * @param body Given, so that this module brings nothing that a page has already.
 */
export function reduceHtml(
  body: RichTextBuilder,
  source: string,
  allow: AllowedLinks,
): RichBlock[] {
  // Plain words that an adapter calls HTML: then only the line ends tell where a line ends.
  const linesCount = !/<(?:br|p|div|li|td|pre)\b/i.test(source);
  let divs = 0;

  for (const token of htmlTokens(source.replace(/\r\n?/g, '\n'))) {
    if (token.kind === 'text') {
      const lines = linesCount ? token.text.split('\n') : [token.text];
      for (const [index, line] of lines.entries()) {
        if (index > 0) body.breakLine();
        body.flow(line);
      }
      continue;
    }

    const { name } = token;
    const isOpen = token.kind === 'open';
    const step = isOpen ? 1 : -1;
    if (PARAGRAPHS.test(name)) body.endParagraph();
    else if (LINES.test(name)) body.endLine();

    if (name === 'div') {
      if (isOpen) {
        divs++;
        if (ATTRIBUTION.test(token.attributes.get('class') ?? '')) body.open(`div${divs}`);
        else if (isOutlookSeparator(token.attributes)) body.open('tail');
      } else if (divs > 0) {
        body.close(`div${divs--}`);
      }
    } else if (name === 'br') {
      body.breakLine();
    } else if (name === 'a') {
      body.leadTo(isOpen ? token.attributes.get('href') : undefined, allow);
    } else if (STRONG.test(name)) {
      body.strong = Math.max(0, body.strong + step);
    } else if (EMPHASIS.test(name)) {
      body.emphasis = Math.max(0, body.emphasis + step);
    } else if (name === 'pre') {
      body.preformat(isOpen);
    } else if (name === 'li') {
      if (isOpen) body.item();
    } else if (name === 'td' || name === 'th') {
      if (isOpen) body.cell();
    } else if (name === 'ul' || name === 'ol') {
      if (isOpen) body.open('list', listOf(name, token.attributes.get('start')));
      else body.close('list');
    } else if (name === 'blockquote') {
      if (isOpen) body.open(name);
      else body.close(name);
    } else if (isOpen && name === 'img') {
      const alt = altOf(token.attributes);
      if (alt !== undefined) body.image(alt);
    }
  }
  return body.end();
}

const PARAGRAPHS = /^(?:p|h[1-6r]|table|dl)$/;
const LINES =
  /^(?:address|article|aside|body|caption|center|d[dt]|details|dir|div|fieldset|fig(?:caption|ure)|footer|form|header|legend|li|main|menu|nav|opt(?:ion|group)|section|summary|t(?:body|foot|head|r))$/;
const STRONG = /^(?:b|strong|h[1-6])$/;
const EMPHASIS = /^(?:i|em)$/;

/** Gmail's and Thunderbird's line over a quote, and Yahoo's quote. */
const ATTRIBUTION = /\b(?:gmail_attr|moz-cite-prefix|yahoo_quoted)\b/;

/** Outlook marks where the earlier mail begins and not where it ends: by an id on the web, else by a rule. */
function isOutlookSeparator(attributes: ReadonlyMap<string, string>): boolean {
  return (
    /divRplyFwdMsg$/.test(attributes.get('id') ?? '') ||
    /border:none;\s*border-top:\s*solid #\w{6} 1\.0pt;\s*padding:\s*3\.0pt 0/i.test(
      attributes.get('style') ?? '',
    )
  );
}

function listOf(name: string, start: string | undefined) {
  const ordered = name === 'ol';
  const first = Number(start);
  return ordered && Number.isInteger(first) && start ? { ordered, start: first } : { ordered };
}

/** `undefined` for a picture that says nothing: decoration, by its empty name, and pixels that count readers. */
function altOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const alt = attributes.get('alt')?.trim();
  const isDot = ['width', 'height'].some((side) =>
    /^[01](?:px)?$/.test(attributes.get(side) ?? ''),
  );
  return alt === '' || (alt === undefined && isDot) ? undefined : (alt ?? '');
}
