import { fixture } from '@open-wc/testing';
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Look } from '../../src/format/look.js';
import { hostStyles } from '../../src/styles/host.js';
import { controls } from '../../src/styles/controls.js';
import { visuallyHidden } from '../../src/styles/visually-hidden.js';
import { en } from '../../src/text/en.js';
import { NOW } from './builders.js';
import { SPANISH } from './spanish.js';

/** What parts are drawn with, as an element would have it. */
export const LOOK: Look = { words: en.words, locale: 'en', timeZone: 'Europe/Madrid', now: NOW };
export const MIRADA: Look = { ...LOOK, words: SPANISH, locale: 'es' };

/** An element that is nothing but the part it is given, in the sheets it asks for. */
export class PartStage extends LitElement {
  static override readonly properties = { content: { attribute: false } };
  declare content: TemplateResult | undefined;

  protected override render(): unknown {
    return this.content;
  }
}

const tags = new Map<CSSResultGroup, string>();

/** Draws a part. The same sheets make the same element, so that they are adopted once. */
export async function staged(
  content: TemplateResult,
  sheets: CSSResultGroup,
  { width = 360 } = {},
): Promise<ShadowRoot> {
  const tag = tags.get(sheets) ?? define(sheets);
  const stage = document.createElement(tag) as PartStage;
  stage.content = content;
  const box = await fixture<HTMLElement>(html`<div>${stage}</div>`);
  box.style.inlineSize = `${width}px`;
  await stage.updateComplete;
  if (!stage.shadowRoot) throw new Error('The stage has no shadow root.');
  return stage.shadowRoot;
}

/** As when a page is switched to light or dark: what fades from one colour to the other has arrived. */
export async function switched(root: ShadowRoot, scheme: 'light' | 'dark'): Promise<void> {
  const box = root.host.parentElement as HTMLElement;
  box.style.colorScheme = scheme;
  box.style.background = 'Canvas';
  const fading = root.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.all(fading.map(({ finished }) => finished));
}

/** The one element that a selector finds. */
export function the<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelectorAll<E>(selector);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} elements are ${selector}.`);
  return only;
}

/** What a person reads in it, in one line. */
export function wordsOf(root: Node): string {
  return (root.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function define(sheets: CSSResultGroup): string {
  const tag = `part-stage-${tags.size}`;
  customElements.define(
    tag,
    class extends PartStage {
      static override readonly styles = [hostStyles, controls, visuallyHidden, sheets];
    },
  );
  tags.set(sheets, tag);
  return tag;
}
