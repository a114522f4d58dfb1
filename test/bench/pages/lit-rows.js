/** The same rows and messages as templates, for contenders that draw with Lit. */
import { html, nothing, svg } from 'lit';
import { dayWords, letters, messageWords, rowWords } from './words.js';

const path = svg`<path d="M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.5c.3-3 2.6-4.8 6-4.8s5.7 1.8 6 4.8"/>`;
const icon = () => html`<svg viewBox="0 0 20 20">${path}</svg>`;

export function row(thread) {
  const words = rowWords(thread);
  return html`<li class="row">
    <button class="link" type="button">
      <span class="avatar">${words.isPerson ? letters(words.who) : icon()}</span>
      <span class="who"
        ><bdi>${words.who}</bdi>${words.others ? html`<bdi>${words.others}</bdi>` : nothing}</span
      >
      <time>${words.time}</time>
      <span class="subject">${words.subject}</span>
      <span class="excerpt">${words.toKind ? icon() : nothing}${words.excerpt}</span>
      <span class="marks"
        >${words.attachments > 0 ? icon() : nothing}<span
          class=${words.stateKind === 'needs-reply' ? 'attention due' : 'attention'}
          >${icon()}<span>${words.state}</span>${
            words.waited ? html`<bdi>${words.waited}</bdi>` : nothing
          }</span
        ></span
      >
    </button>
  </li>`;
}

export function message(given, before) {
  const words = messageWords(given);
  const day = dayWords(given.sentAt);
  return html`${before && dayWords(before.sentAt) === day ? nothing : html`<p class="day">${day}</p>`}
    <article class=${words.isMine ? 'message mine' : 'message'}>
      ${
        words.isMine
          ? nothing
          : html`<span class="avatar"
              >${words.kind === 'Customer' ? letters(words.who) : icon()}</span
            >`
      }
      <header>
        <b>${words.who}</b>${words.kind ? html`<span class="kind">${words.kind}</span>` : nothing}
        ${words.to ? html`<span class="to">${icon()}${words.to}</span>` : nothing}
        ${words.readers ? html`<span class="readers">${words.readers}</span>` : nothing}
        <time>${words.time}</time>
      </header>
      <div class="body">
        ${words.lines.map((line) => html`<p>${line}</p>`)}
        ${
          words.quoted
            ? html`<details>
                <summary>Earlier message quoted</summary>
                <blockquote>${words.quoted}</blockquote>
              </details>`
            : nothing
        }
        ${words.attachments.map((file) => html`<button class="file">${icon()}${file}</button>`)}
      </div>
    </article>`;
}
