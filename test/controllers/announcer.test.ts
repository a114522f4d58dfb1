import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Announcer } from '../../src/controllers/announcer.js';
import { nextTask } from '../support/host-page.js';

class Speaker extends LitElement {
  readonly announcer = new Announcer(this);

  protected override render(): unknown {
    return html`<p>Content</p>`;
  }
}
customElements.define('test-speaker', Speaker);

async function speaker(): Promise<{ element: Speaker; region: HTMLElement; heard: string[] }> {
  const element = await fixture<Speaker>(html`<test-speaker></test-speaker>`);
  const region = element.shadowRoot!.querySelector<HTMLElement>('[role="status"]')!;
  const heard: string[] = [];
  const listen = new MutationObserver(() => heard.push(region.textContent));
  listen.observe(region, { childList: true, characterData: true, subtree: true });
  return { element, region, heard };
}

describe('the announcer', () => {
  it('has its region ready before it says anything', async () => {
    const { region } = await speaker();
    expect(region.textContent).to.equal('');
  });

  it('says the same words as often as it is told to', async () => {
    const { element, heard } = await speaker();
    for (let time = 0; time < 3; time += 1) {
      element.announcer.say('Message sent');
      await nextTask();
    }
    expect(heard.map((words) => words.trim())).to.deep.equal(Array(3).fill('Message sent'));
    // Screen readers speak of a change, and the same text is none.
    expect(heard[1]).not.to.equal(heard[0]);
    expect(heard[2]).not.to.equal(heard[1]);
  });

  it('keeps its region through renders and moves', async () => {
    const { element, region, heard } = await speaker();
    element.requestUpdate();
    await element.updateComplete;
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    element.announcer.say('Still here');
    await nextTask();
    expect(heard).to.deep.equal(['Still here']);
    expect(element.shadowRoot!.querySelectorAll('[role="status"]')).to.have.length(1);
    expect(region.isConnected).to.equal(true);
  });

  it('puts nothing into the host’s page', () => {
    const before = document.querySelectorAll('*').length;
    const element = document.createElement('test-speaker') as Speaker;
    document.body.append(element);
    element.announcer.say('Quietly');
    expect(document.querySelectorAll('*').length).to.equal(before + 1);
    element.remove();
  });
});
