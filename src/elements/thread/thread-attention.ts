import { css, html, nothing, type TemplateResult } from 'lit';
import { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { airs, dangerText, textSmall, warningText } from '../../styles/derived.js';
import { selection as english } from '../../text/en/selection.js';
import { AttentionActs } from '../parts/attention-acts.js';
import { canSetAttention } from '../parts/can-set-attention.js';

/** Says of the conversation that it needs no reply, or that it does after all; one button, which keeps the focus. */
export class ThreadAttention {
  readonly #care: CareController;
  readonly #announcer: Announcer;
  readonly #acts: AttentionActs;

  constructor(element: Connected, care: CareController) {
    this.#care = care;
    this.#announcer = new Announcer(element);
    this.#acts = new AttentionActs({ element, care }, () => this.#tell());
    care.learn(english);
    addStyles(element, threadAttentionStyles);
  }

  /** Part: `attention-button`. */
  button(thread: Thread): TemplateResult | typeof nothing {
    const { look } = this.#care;
    const state = this.#acts.of(thread.id)?.state;
    const needed = thread.attention.state === 'no-reply-needed';
    const isMeant = needed || thread.attention.state === 'needs-reply';
    const isOpen = state === 'pending' || state === 'unknown';
    if (!isOpen && !(isMeant && canSetAttention(this.#care))) return nothing;
    const words =
      state === 'pending'
        ? 'select.pending'
        : state === 'unknown'
          ? 'select.check'
          : needed
            ? 'select.reply'
            : 'select.noReply';
    const press = (): void => {
      if (state === 'unknown') void this.#acts.check();
      else if (state !== 'pending') void this.#acts.set([thread], needed);
    };
    return html`<button
      class="button small"
      part="attention-button"
      type="button"
      aria-disabled=${state === 'pending' ? 'true' : nothing}
      @click=${press}
    >
      ${say(look, words)}
    </button>`;
  }

  /** What became of it, where it was not simply done. Part: `attention-note`. */
  note({ id }: Thread): TemplateResult | typeof nothing {
    const { look } = this.#care;
    const act = this.#acts.of(id);
    if (act?.state !== 'failed' && act?.state !== 'unknown') return nothing;
    const { kind, message } = act.error ?? { kind: 'unknown' };
    const reason = message || say(look, `error.${kind}`);
    const words =
      act.state === 'failed'
        ? say(look, 'select.rowFailed', { reason })
        : say(look, 'select.rowUnknown');
    return html`<p
      class="attention-note"
      part="attention-note"
      role="alert"
      data-outcome=${act.state}
    >
      ${words}
    </p>`;
  }

  /** Problems stand there and speak for themselves. */
  #tell(): void {
    for (const { needed } of this.#acts.in('applied')) {
      const words = needed ? 'select.needed' : 'select.needless';
      this.#announcer.say(say(this.#care.look, words, { count: 1 }));
    }
  }
}

const threadAttentionStyles = css`
  .who .button {
    margin-block: ${airs(0.5)};
  }

  .attention-note {
    color: ${dangerText};
    font-size: ${textSmall};
  }

  .attention-note[data-outcome='unknown'] {
    color: ${warningText};
  }
`;
