import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
// Here before it is asked for: what comes later draws the inbox, too.
import '../../../src/elements/inbox/inbox-hands.js';
import { findAll, textOf, until } from '../../support/screen.js';

const rows = (element: Element): HTMLElement[] => findAll(element, 'listitem');
const scrollerOf = (element: Element): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="scroller"]')!;
const placeOf = (row: Element | null | undefined): number =>
  Number(row?.closest('li')?.getAttribute('aria-posinset'));
const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Five hundred conversations, drawn and at rest. */
async function inbox(): Promise<CareInboxElement> {
  const element = await fixture<CareInboxElement>(html`
    <care-inbox lang="en" view="all" .adapter=${createMemoryAdapter({ threads: 500 })}></care-inbox>
  `);
  element.style.setProperty('block-size', '500px');
  await until(() => rows(element).length > 5 && textOf(rows(element)[0]!).length > 20);
  await until(() => scrollerOf(element).scrollHeight > 20_000);
  return element;
}

async function scrollTo(element: CareInboxElement, top: number): Promise<void> {
  const scroller = scrollerOf(element);
  scroller.scrollTop = top;
  await until(() => {
    const seen = rows(element).map((row) => row.getBoundingClientRect());
    const { top: above, bottom } = scroller.getBoundingClientRect();
    return (
      seen.some((row) => row.top < above + 1 && row.bottom > above) && seen.at(-1)!.bottom >= bottom
    );
  });
}

/** As a person does it: WebKit brings what has the focus into sight a moment later, and only then she scrolls. */
async function focusOn(row: HTMLElement): Promise<void> {
  row.querySelector<HTMLElement>('button, a')!.focus();
  await new Promise((next) => setTimeout(next));
  await nextFrame();
}

describe('the rows of the inbox', () => {
  it('stay where the seller reads after a move in the page', async () => {
    const element = await inbox();
    await scrollTo(element, 9_000);
    await nextFrame();
    const before = rows(element).map(placeOf);
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    expect(scrollerOf(element).scrollTop).to.equal(9_000);
    await nextFrame();
    await element.updateComplete;
    expect(rows(element).map(placeOf)).to.deep.equal(before);
  });

  it('follow the height of the inbox after a move, though nothing else is drawn anew', async () => {
    const element = await inbox();
    await element.updateComplete;
    let drawings = 0;
    element.requestUpdate = () => void (drawings += 1);
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    await nextFrame();
    await nextFrame();
    drawings = 0;
    element.style.setProperty('block-size', '900px');
    // It is seen in one frame and drawn in the next; later ones may be drawn for other reasons.
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    expect(drawings).to.be.above(0);
  });

  it('keep the one that has the focus, however far she scrolls', async () => {
    const element = await inbox();
    await focusOn(rows(element)[2]!);
    const [button, words] = [focused(element)!, textOf(focused(element)!)];
    await scrollTo(element, 15_000);
    expect(focused(element) === button).to.equal(true);
    expect([placeOf(button), textOf(button)]).to.deep.equal([3, words]);
    // Where it belongs, out of sight, and the others are not moved by it.
    expect(button.getBoundingClientRect().bottom).to.be.below(0);
    await scrollTo(element, 30_000);
    expect(textOf(focused(element)!)).to.equal(words);
    await scrollTo(element, 0);
    expect(focused(element) === button).to.equal(true);
    expect(rows(element).map(placeOf).slice(0, 4)).to.deep.equal([1, 2, 3, 4]);
  });

  it('let go of it when the focus goes elsewhere', async () => {
    const element = await inbox();
    await focusOn(rows(element)[0]!);
    await scrollTo(element, 15_000);
    (focused(element) as HTMLElement).blur();
    await until(() => rows(element).every((row) => placeOf(row) > 100));
  });

  it('are drawn again only when others come into sight', async () => {
    const element = await inbox();
    await scrollTo(element, 9_000);
    // What is fetched with the first scroll draws once more when it comes.
    await import('../../../src/elements/inbox/inbox-hands.js');
    await import('../../../src/elements/inbox/inbox-kept.js');
    await nextFrame();
    await element.updateComplete;
    let drawings = 0;
    const { requestUpdate } = element;
    element.requestUpdate = (...change) => {
      drawings += 1;
      requestUpdate.apply(element, change);
    };
    const scroller = scrollerOf(element);
    const row = rows(element)[0]!.getBoundingClientRect().height;
    const inRow = scroller.scrollTop % row;
    for (let step = 1; step <= 3; step += 1) {
      const scrolled = new Promise((done) =>
        scroller.addEventListener('scroll', done, { once: true }),
      );
      scroller.scrollTop = 9_000 - inRow + step;
      await scrolled;
    }
    expect(drawings).to.equal(0);
    const scrolled = new Promise((done) =>
      scroller.addEventListener('scroll', done, { once: true }),
    );
    scroller.scrollTop += 3 * row;
    await scrolled;
    expect(drawings).to.be.above(0);
  });

  it('begin at the top in another view', async () => {
    const element = await inbox();
    await scrollTo(element, 9_000);
    element.view = 'needs-reply';
    await until(() => placeOf(rows(element)[0]) === 1 && textOf(rows(element)[0]!).length > 20);
    expect(scrollerOf(element).scrollTop).to.equal(0);
  });
});
