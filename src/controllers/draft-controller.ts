import type { ReactiveController } from 'lit';
import type { Scope } from '../model/scope.js';
import type { DraftContent } from '../store/drafts.js';
import { followUnkept, holdUnkept, unkeptId, unkeptIn } from '../store/unkept.js';
import { writingOf, type Writing } from '../store/writing.js';
import type { CareController, Connected } from './care-controller.js';
import { onDeparture } from './departure.js';

const NOTHING: DraftContent = { text: '' };

/**
 * What is being written in an element, kept as it is typed. What was typed before the kept draft had been
 * read stays: hands are never overwritten.
 */
export class DraftController implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #key: () => string | undefined;
  #open: OpenDraft | undefined;
  #content = NOTHING;
  #notKept = false;

  constructor(element: Connected, care: CareController, key: () => string | undefined) {
    this.#element = element;
    this.#care = care;
    this.#key = key;
    element.addController(this);
  }

  get content(): DraftContent {
    return this.#content;
  }

  /** Whether what is written will not outlive the page. */
  get isNotKept(): boolean {
    return this.#notKept;
  }

  /** Changes what is written, and keeps it. `isDrawn`: the screen shows it already, and nothing else has changed. */
  write(change: Partial<DraftContent>, isDrawn?: boolean): void {
    this.#content = { ...this.#content, ...change };
    if (this.#open) this.#open.touched = true;
    this.#save();
    if (!isDrawn) this.#element.requestUpdate();
  }

  /** Takes what is kept by now, whatever stands here: it was settled elsewhere what becomes of it. */
  async reread(): Promise<void> {
    const open = this.#open;
    const { parts } = open?.writing ?? {};
    if (!open || !parts) return;
    const content = await parts.drafts.load(open.scope, open.key);
    if (this.#open === open) this.#show(content ?? NOTHING);
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    const key = this.#key();
    const scope = description?.scope;
    if (!this.#element.isConnected || !store || !scope || key === undefined) return;
    const id = unkeptId(scope, key);
    const writing = writingOf(store);
    if (this.#open?.id === id && this.#open.writing === writing) return;
    // Words typed before anybody could say whose they are belong to the first draft that opens.
    const early = this.#open === undefined && this.#content.text !== '';
    this.#close();
    if (!early) this.#content = unkeptIn(id) ?? NOTHING;
    this.#start({ id, scope, key, writing, touched: early });
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#close();
      this.#content = NOTHING;
    });
  }

  #start(start: Omit<OpenDraft, 'stop' | 'isWaiting'>): void {
    const { scope, key, writing } = start;
    const open: OpenDraft = { ...start, isWaiting: false, stop: () => {} };
    this.#open = open;
    if (open.touched) this.#save();
    const stopKept = writing.follow(scope, ({ drafts }) => {
      const stop = drafts.subscribe(scope, key, (content, by) => {
        if (by !== open) this.#show(content ?? NOTHING);
      });
      const ready = drafts.load(scope, key).then((content) => {
        if (this.#open === open && !open.touched && content) this.#show(content);
      });
      return { ready, stop };
    });
    const stopUnkept = followUnkept(scope, key, (content, by) => {
      if (by !== open) this.#show(content ?? NOTHING);
    });
    open.stop = () => {
      stopKept();
      stopUnkept();
    };
  }

  /** Until what keeps it has been fetched the page holds it, whatever becomes of this element. */
  #save(): void {
    const open = this.#open;
    if (!open) return;
    const { scope, key, writing } = open;
    if (writing.parts) {
      const saving = writing.parts.drafts.save(scope, key, this.#content, open);
      return void saving.then(({ kept }) => this.#tellKept(open, kept));
    }
    holdUnkept({ scope, key, content: this.#content }, open);
    if (open.isWaiting) return;
    open.isWaiting = true;
    const settle = (isHere: boolean): void => {
      open.isWaiting = false;
      if (this.#open !== open) return;
      if (isHere) this.#save();
      else this.#tellKept(open, false);
    };
    writing.load().then(
      () => settle(true),
      () => settle(false),
    );
  }

  #show(content: DraftContent): void {
    this.#content = content;
    this.#element.requestUpdate();
  }

  #tellKept(open: OpenDraft, isKept: boolean): void {
    if (this.#open !== open || this.#notKept === !isKept) return;
    this.#notKept = !isKept;
    this.#element.requestUpdate();
  }

  #close(): void {
    this.#open?.stop();
    this.#open = undefined;
  }
}

interface OpenDraft {
  readonly id: string;
  readonly scope: Scope;
  readonly key: string;
  readonly writing: Writing;
  /** For what keeps it to be fetched. */
  isWaiting: boolean;
  stop: () => void;
  /** Whether something was typed since it was opened. */
  touched: boolean;
}
