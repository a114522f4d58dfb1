import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fillTemplate, unresolvedIn } from '../../src/model/template.js';

describe('a ready text', () => {
  it('says what its variables stand for', () => {
    const text = 'Hola {{customerName}}: el pedido {{ orderNumber }} salió con {{carrier}}.';
    const values = { customerName: 'Marta', orderNumber: '20417-A', carrier: 'Seur' };
    expect(fillTemplate(text, values)).to.equal('Hola Marta: el pedido 20417-A salió con Seur.');
  });

  it('shows what nothing is known for, where it stands', () => {
    const text = fillTemplate('A {{carrier}} y {{trackingNumber}}.', { carrier: ' ' });
    const names = unresolvedIn(text).map(({ name, start, end }) => [name, text.slice(start, end)]);
    expect(names).to.deep.equal([
      ['carrier', '{{carrier}}'],
      ['trackingNumber', '{{trackingNumber}}'],
    ]);
  });

  it('never fills what a customer called herself', () => {
    const values = { customerName: '{{orderNumber}}', orderNumber: '1' };
    expect(fillTemplate('Hola {{customerName}}', values)).to.equal('Hola {{orderNumber}}');
    expect(fillTemplate('$& {{customerName}}', { customerName: '$& $1' })).to.equal('$& $& $1');
  });

  it('knows nothing that an object has by nature', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(fillTemplate(`{{${name}}}`, {})).to.equal(`{{${name}}}`);
    }
  });

  it('leaves alone what is no variable', () => {
    for (const text of ['{order}', '{{}}', '{{1}}', '{{ a b }}', '{{a\n}}', '}}{{', '{{{']) {
      expect(unresolvedIn(text), text).to.deep.equal([]);
      expect(fillTemplate(text, { order: 'x', a: 'x' })).to.equal(text);
    }
  });

  it('with all known leaves nothing open, and without any is as it was', () => {
    const name = fc.constantFrom('orderNumber', 'carrier', 'cliente.nombre', 'año');
    const part = fc.oneof(fc.string({ unit: fc.constantFrom('a', ' ', '{', '}', '\n') }), name);
    const text = fc.array(fc.oneof(part, name.map((one) => `{{${one}}}`))); // prettier-ignore
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const open = unresolvedIn(whole);
        expect(fillTemplate(whole, {})).to.equal(whole);
        for (const { start, end, name: one } of open) {
          expect(whole.slice(start, end)).to.match(new RegExp(`^\\{\\{\\s*${one}\\s*\\}\\}$`, 'u'));
        }
        const all = Object.fromEntries(open.map(({ name: one }) => [one, '.']));
        const filled = fillTemplate(whole, all);
        expect(filled.length).to.equal(
          whole.length - open.reduce((sum, { start, end }) => sum + end - start - 1, 0),
        );
      }),
    );
  });
});
