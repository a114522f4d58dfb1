import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { attachmentStyles } from '../../../src/elements/parts/attachment.js';
import { audienceMarkStyles, audienceWords } from '../../../src/elements/parts/audience-mark.js';
import { avatarStyles } from '../../../src/elements/parts/avatar.js';
import { daySeparator, daySeparatorStyles } from '../../../src/elements/parts/day-separator.js';
import { clock } from '../../../src/elements/parts/icon-paths.js';
import { iconStyles } from '../../../src/elements/parts/icon.js';
import { messageEntry, type MessageShown } from '../../../src/elements/parts/message.js';
import { messageStyles } from '../../../src/elements/parts/message-styles.js';
import { aCustomer, ago, aMessage, OPERATOR, SELLER } from '../../support/builders.js';
import { setExecutionTrap } from '../../support/execution-trap.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';
import { LOOK, MIRADA, staged, switched, the, wordsOf } from '../../support/part-stage.js';

const SHEETS = [
  iconStyles,
  avatarStyles,
  audienceMarkStyles,
  attachmentStyles,
  daySeparatorStyles,
  messageStyles,
];

const TO_CUSTOMER = { to: [aCustomer()], visibleTo: ['customer', 'operator', 'seller'] };
const TO_OPERATOR = { to: [OPERATOR], visibleTo: ['operator', 'seller'] };

async function entry(shown: Partial<MessageShown> = {}, width = 600) {
  const message = shown.message ?? aMessage();
  const body = html`<p>${message.body.content}</p>`;
  return staged(messageEntry({ message, look: LOOK, body, ...shown }), SHEETS, { width });
}

describe('who may read a message', () => {
  it('is said of the seller’s own: to whom, and who else can', () => {
    const mine = { from: SELLER, audience: TO_CUSTOMER };
    expect(audienceWords(mine, LOOK)).to.deep.equal({
      tone: 'customer',
      to: 'To the customer',
      readers: 'The operator can read it too',
    });
    expect(audienceWords(mine, MIRADA)).to.deep.equal({
      tone: 'customer',
      to: 'Para el cliente',
      readers: 'El Operador también puede leerlo',
    });
  });

  it('is said where nobody else can', () => {
    expect(audienceWords({ from: SELLER, audience: TO_OPERATOR }, LOOK)).to.deep.equal({
      tone: 'operator',
      to: 'To the operator',
      readers: 'Only the operator can read this',
      isHidden: true,
    });
  });

  it('is not claimed where the marketplace does not say', () => {
    const audience = { to: [OPERATOR] };
    expect(audienceWords({ from: SELLER, audience }, LOOK)).to.deep.equal({
      tone: 'operator',
      to: 'To the operator',
    });
  });

  it('has a sign of its own for customer and operator together', () => {
    const audience = { to: [aCustomer(), OPERATOR] };
    const words = audienceWords({ from: SELLER, audience }, MIRADA);
    expect(words).to.deep.equal({ tone: 'both', to: 'Para el cliente y el Operador' });
  });

  it('is the marketplace’s own label where it has one, and its own word for a kind it alone knows', () => {
    const audience = { to: [{ kind: 'notary' }] };
    const labelled = { ...audience, label: 'Sealed' };
    expect(audienceWords({ from: SELLER, audience: labelled }, LOOK).to).to.equal('Sealed');
    expect(audienceWords({ from: SELLER, audience }, LOOK)).to.include({
      tone: 'other',
      to: 'To notary',
    });
  });

  it('wears the sender’s colour when it came in', () => {
    expect(audienceWords(aMessage(), LOOK)).to.deep.equal({ tone: 'customer' });
    expect(audienceWords(aMessage({ from: OPERATOR }), LOOK).tone).to.equal('operator');
  });
});

describe('a message', () => {
  it('says who wrote it, what they are, when, and what', async () => {
    const root = await entry();
    expect(wordsOf(root)).to.match(/Marta Olmedo Customer 9:30.*¿Cuándo llega mi pedido/);
    expect(the<HTMLTimeElement>(root, 'time').dateTime).to.equal(ago({ hours: 1 }));
    expect(the(root, 'time').title).to.match(/12 March 2026|March 12, 2026/);
  });

  it('of the seller stands on the other side', async () => {
    const side = async (from: typeof SELLER) => {
      const root = await entry({ message: aMessage({ from, text: 'Hola' }) });
      const { left, right } = the(root, '.message-body').getBoundingClientRect();
      const box = root.host.getBoundingClientRect();
      return left - box.left < box.right - right ? 'start' : 'end';
    };
    expect(await side(SELLER)).to.equal('end');
    expect(await side(aCustomer())).to.equal('start');
  });

  it('says visibly that it is not with the marketplace yet', async () => {
    const root = await entry({ sending: 'pending', state: [clock, 'Sending…', 'quiet'] });
    expect(wordsOf(the(root, '.message-delivery'))).to.equal('Sending…');
    expect(getComputedStyle(the(root, '.message-body')).borderTopStyle).to.equal('dashed');
  });

  it('says what the marketplace did with it', async () => {
    const said = async (delivery: NonNullable<MessageShown['message']['delivery']>) =>
      wordsOf(
        the(await entry({ message: aMessage({ from: SELLER, delivery }) }), '.message-delivery'),
      );
    expect(await said({ state: 'pending-review' })).to.match(/reviewed/);
    expect(
      await said({ state: 'rejected', reason: { code: '7', label: 'Phone number' } }),
    ).to.match(/Stopped.*Phone number/);
    expect(await said({ state: 'held' })).to.equal('held');
  });

  it('says when it was read, and nothing while that is not known', async () => {
    const root = await entry({ message: aMessage({ from: SELLER, readAt: ago({ minutes: 5 }) }) });
    expect(wordsOf(the(root, '.message-delivery'))).to.match(/^Read .*10:25/);
    expect((await entry()).querySelector('.message-delivery')).to.equal(null);
  });

  it('without text says so', async () => {
    expect(wordsOf(await entry({ body: nothing }))).to.contain('Message without text');
  });

  it('stays inside 280 pixels with words that never end', async () => {
    const message = aMessage({
      from: { ...SELLER, name: 'x'.repeat(200) },
      audience: { to: [], label: 'y'.repeat(200) },
      text: 'z'.repeat(2000),
    });
    for (const from of [message.from, aCustomer({ name: 'x'.repeat(200) })]) {
      const root = await entry({ message: { ...message, from } }, 280);
      expect(root.host.scrollWidth).to.be.at.most(280);
    }
  });

  it('shows hostile strings as text', async () => {
    const trap = setExecutionTrap();
    const all = HOSTILE_STRINGS.map((text) => {
      const message = aMessage({
        from: aCustomer({ name: text, kind: text }),
        audience: { to: [{ kind: text }], visibleTo: [text], label: text },
        sentAt: text,
        delivery: { state: text, reason: { code: text } },
      });
      return html`${daySeparator(text, LOOK)}${messageEntry({ message, look: LOOK, body: nothing })}`;
    });
    await staged(html`${all}`, SHEETS);
    expect(await trap.caught()).to.deep.equal([]);
    trap.release();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible, ${scheme}`, async () => {
      const mine = [TO_CUSTOMER, TO_OPERATOR].map((audience) =>
        messageEntry({
          message: aMessage({ from: SELLER, audience }),
          look: LOOK,
          body: html`<p>Hola</p>`,
          sending: 'unknown',
          state: [clock, 'Not known whether it was sent', 'warning'],
        }),
      );
      const root = await staged(
        html`${daySeparator(ago(), LOOK)}${mine}${messageEntry({ message: aMessage(), look: LOOK, body: nothing })}`,
        SHEETS,
        { width: 700 },
      );
      await switched(root, scheme);
      await expect(root.host).to.be.accessible();
    });
  }
});
