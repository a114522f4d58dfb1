import { expect } from '@open-wc/testing';
import { CALLING_HOME, EXECUTING, HOSTILE_STRINGS } from './hostile-strings.js';
import { setExecutionTrap } from './execution-trap.js';
import type { ExecutionTrap } from './execution-trap.js';
import { MISSING_LISTS, PAYLOAD_LISTS } from './payload-lists.js';
import { until } from './screen.js';

/** A frame that may run scripts but show no dialog, so that a naive sink harms nobody. */
function victim(): { body: HTMLElement; trap: ExecutionTrap; remove(): void } {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  document.body.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  return {
    body: view.document.body,
    trap: setExecutionTrap(view),
    remove: () => frame.remove(),
  };
}

function naively(into: HTMLElement, markup: string): void {
  const sink = into.ownerDocument.createElement('div');
  sink.innerHTML = markup;
  into.append(sink);
}

describe('the execution trap', () => {
  for (const markup of [...EXECUTING, ...CALLING_HOME]) {
    it(`sees what a naive sink does with ${markup}`, async () => {
      const { body, trap, remove } = victim();
      naively(body, markup);
      // A frame of its own takes its time.
      await until(async () => (await trap.caught()).length > 0);
      remove();
    });
  }

  it('tells running from asking', async () => {
    const { body, trap, remove } = victim();
    naively(body, '<details open ontoggle=care_pwned()>x</details>');
    expect(await trap.caught()).to.deep.equal(['ran care_pwned()']);
    naively(body, '<img src="https://pixel.invalid/a.gif">');
    expect(await trap.caught()).to.deep.equal(['asked for https://pixel.invalid/a.gif (img-src)']);
    remove();
  });

  it('stays silent where the same strings are set as text', async () => {
    const { body, trap, remove } = victim();
    for (const text of HOSTILE_STRINGS) {
      const sink = body.ownerDocument.createElement('div');
      sink.textContent = text;
      body.append(sink);
    }
    const caught = await trap.caught();
    remove();
    expect(caught).to.deep.equal([]);
  });

  it('gives the page its own functions back', () => {
    const before = window.alert;
    const trap = setExecutionTrap();
    expect(window.alert).not.to.equal(before);
    trap.release();
    expect(window.alert).to.equal(before);
    expect('care_pwned' in window).to.equal(false);
  });
});

describe('the hostile strings', () => {
  it('are many, each once', () => {
    expect(HOSTILE_STRINGS.length).to.be.greaterThan(550);
    expect(new Set(HOSTILE_STRINGS).size).to.equal(HOSTILE_STRINGS.length);
  });

  // A list that is not installed has no test here, and the run says so as it begins.
  for (const { name, strings } of PAYLOAD_LISTS) {
    it(`hold the payloads of ${name}`, () => {
      expect(strings).not.to.be.empty;
      expect(HOSTILE_STRINGS).to.include.members(strings);
    });
  }

  for (const path of MISSING_LISTS) {
    it(`hold the payloads of ${path}`, () => {
      throw new Error('It is not installed: apt-get install wapiti wfuzz');
    });
  }

  const pictures = PAYLOAD_LISTS.flatMap(({ strings }) => strings).filter((text) =>
    /^<img\s.*onerror=alert\(/iu.test(text),
  );
  for (const markup of pictures) {
    it(`would run where a sink is naive: ${markup}`, async () => {
      const { body, trap, remove } = victim();
      naively(body, markup);
      await until(async () => (await trap.caught()).includes('ran alert()'));
      remove();
    });
  }
});
