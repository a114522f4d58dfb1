import { html, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';

/** The marketplace's name for a request, to tell support: shown, and copied by a button. Part: `request-id`. */
export function requestId(id: string, look: Look): TemplateResult {
  return html`<p class="request-id" part="request-id">
    ${say(look, 'situation.requestId')} <code class="request-code"><bdi>${id}</bdi></code>
    <button class="button quiet small" type="button" @click=${(event: Event) => copy(id, event)}>
      <span class="copy-offer">${say(look, 'situation.copy')}</span
      ><span class="copy-done">${say(look, 'situation.copied')}</span>
    </button>
  </p>`;
}

/** Where the page may not use the clipboard the id is selected, ready to be copied by hand. */
async function copy(id: string, { currentTarget }: Event): Promise<void> {
  if (!(currentTarget instanceof HTMLElement)) return;
  try {
    await navigator.clipboard.writeText(id);
    currentTarget.toggleAttribute('data-copied', true);
  } catch {
    const code = currentTarget.parentElement?.querySelector('.request-code');
    if (code) getSelection()?.selectAllChildren(code);
  }
}
