import { html, nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import { Announcer } from '../../controllers/announcer.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { selection as english } from '../../text/en/selection.js';
import { AttentionActs, type ActState } from '../parts/attention-acts.js';
import type { RowPlace } from '../parts/row-place.js';
import { rowContent, type RowNote } from '../parts/thread-row.js';
import type { InboxInside } from './inbox-inside.js';
import { selectionStyles as styles } from './inbox-selection-styles.js';

/** Selecting several conversations and saying what they need, fetched when she first does. */
class Selection {
  readonly #inside: InboxInside;
  readonly #announcer: Announcer;
  readonly #acts: AttentionActs;
  readonly #chosen = new Map<string, Thread>();
  #isOn = false;
  /** The row that was chosen last, from which a range goes. */
  #from = 0;

  constructor(inside: InboxInside) {
    this.#inside = inside;
    this.#announcer = new Announcer(inside.element);
    this.#acts = new AttentionActs(inside, () => this.#tell());
  }

  /** Whether rows are being selected. */
  get isOn(): boolean {
    return this.#isOn;
  }

  toggle(): void {
    this.#isOn = !this.#isOn;
    this.#chosen.clear();
    this.#inside.element.requestUpdate();
  }

  /** Says that one needs no reply, or all that are selected. */
  setNeedless(thread: Thread | undefined): void {
    const threads = this.#isOn ? [...this.#chosen.values()] : thread ? [thread] : [];
    this.#set(threads, false);
  }

  /** Selects one, or takes it out. */
  choose(thread: Thread): void {
    if (!this.#isOn) this.toggle();
    if (!this.#chosen.delete(thread.id)) this.#chosen.set(thread.id, thread);
    this.#inside.element.requestUpdate();
  }

  /** What became of something that was done to a conversation. */
  noteOf({ id }: Thread): RowNote | undefined {
    const { look } = this.#inside.care;
    const act = this.#acts.of(id);
    switch (act?.state) {
      case 'pending':
        return { words: say(look, 'select.pending') };
      case 'failed': {
        const { kind, message } = act.error ?? { kind: 'unknown' };
        const reason = message || say(look, `error.${kind}`);
        return { words: say(look, 'select.rowFailed', { reason }), isProblem: true };
      }
      case 'unknown':
        return { words: say(look, 'select.rowUnknown'), isProblem: true };
      default:
        return undefined;
    }
  }

  /** A row to select, as high as any other. Parts: those of a row, `row-choice`. */
  renderRow(thread: Thread, place: RowPlace, tabbable: boolean): TemplateResult {
    const { look } = this.#inside.care;
    const note = this.noteOf(thread);
    const lead = html`<input
      class="choice"
      part="row-choice"
      type="checkbox"
      tabindex=${tabbable ? nothing : -1}
      .checked=${this.#chosen.has(thread.id)}
      ?disabled=${this.#acts.of(thread.id)?.state === 'pending'}
      @click=${(event: MouseEvent) => this.#onChoose(thread, place.index, event.shiftKey)}
    />`;
    return html`<li
      class="row"
      part="row"
      aria-posinset=${place.index + 1}
      aria-setsize=${place.size ?? -1}
      ?data-kept=${place.isKept === true}
    >
      <label class="row-link" part="row-link"
        >${rowContent({ thread, look, lead, ...(note ? { note } : {}) })}</label
      >
    </li>`;
  }

  /** What can be done with those that are selected, and what became of it. Parts: `selection`, `outcome`. */
  render(): TemplateResult {
    return html`${this.#isOn ? this.#renderActions() : nothing}
    ${this.#renderOutcome('applied')}${this.#renderOutcome('failed')}${this.#renderOutcome('unknown')}`;
  }

  #renderActions(): TemplateResult {
    const { look } = this.#inside.care;
    const threads = [...this.#chosen.values()];
    const isIdle = threads.length === 0;
    const canUndo = threads.some(({ attention }) => attention.state === 'no-reply-needed');
    return html`<div
      class="selection"
      part="selection"
      role="group"
      aria-label=${say(look, 'inbox.select')}
    >
      <p role="status">
        ${isIdle ? say(look, 'select.none') : say(look, 'select.count', { count: threads.length })}
      </p>
      <button
        class="button small primary"
        type="button"
        ?disabled=${isIdle}
        @click=${() => this.#set(threads, false)}
      >
        ${say(look, 'select.noReply')}
      </button>
      ${
        canUndo
          ? html`<button
              class="button small"
              type="button"
              @click=${() => this.#set(threads, true)}
            >
              ${say(look, 'select.reply')}
            </button>`
          : nothing
      }
      <button class="button small quiet" type="button" @click=${() => this.toggle()}>
        ${say(look, 'select.leave')}
      </button>
    </div>`;
  }

  #renderOutcome(state: Exclude<ActState, 'pending'>): TemplateResult | typeof nothing {
    const { look } = this.#inside.care;
    const acts = this.#acts.in(state);
    const [first] = acts;
    if (!first) return nothing;
    const count = amountOf({ value: acts.length, precision: 'exact' }, look.locale);
    const threads = acts.map(({ thread }) => thread);
    const [words, action, onClick] = {
      applied: [
        say(look, first.needed ? 'select.needed' : 'select.needless', { count }),
        say(look, 'select.undo'),
        () => this.#set(threads, !first.needed),
      ] as const,
      failed: [
        say(look, 'select.failed', { count }),
        say(look, 'situation.tryAgain'),
        () => this.#set(threads, first.needed),
      ] as const,
      unknown: [
        say(look, 'select.unknown', { count }),
        say(look, 'select.check'),
        () => void this.#acts.check(),
      ] as const,
    }[state];
    return html`<div class="selection" part="outcome" data-outcome=${state}>
      <p>${words}</p>
      <button class="button small" type="button" @click=${onClick}>${action}</button>
      <button class="button small quiet" type="button" @click=${() => this.#acts.forget(state)}>
        ${say(look, 'select.dismiss')}
      </button>
    </div>`;
  }

  #set(threads: readonly Thread[], needed: boolean): void {
    if (threads.length === 0) return;
    this.#isOn = false;
    this.#chosen.clear();
    void this.#acts.set(threads, needed);
  }

  /** Says once how it ended. */
  #tell(): void {
    const { look } = this.#inside.care;
    const [done] = this.#acts.in('applied');
    const counts = (['applied', 'failed', 'unknown'] as const).flatMap((state) => {
      const count = this.#acts.in(state).length;
      const applied = done?.needed ? 'select.needed' : 'select.needless';
      const key = state === 'applied' ? applied : (`select.${state}` as const);
      return count === 0 ? [] : [say(look, key, { count })];
    });
    this.#announcer.say(counts.join('. '));
  }

  #onChoose(thread: Thread, index: number, isRange: boolean): void {
    const list = this.#inside.list();
    const isChosen = !this.#chosen.has(thread.id);
    const [first, last] = isRange ? [this.#from, index].sort((a, b) => a - b) : [index, index];
    for (let place = first ?? index; place <= (last ?? index); place += 1) {
      const row = place === index ? thread : list?.at(place);
      if (!row || isBadRecord(row)) continue;
      if (isChosen) this.#chosen.set(row.id, row);
      else this.#chosen.delete(row.id);
    }
    this.#from = index;
    this.#inside.element.requestUpdate();
  }
}

export type { Selection };
export const make = (inside: InboxInside): Selection => new Selection(inside);
export { english, styles };
