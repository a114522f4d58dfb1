import { expect } from '@open-wc/testing';
import { templateValues } from '../../src/model/template-values.js';
import { aCustomer, anOrder, aThread } from '../support/builders.js';

const show = {
  day: (instant: string) => instant.slice(0, 10),
  money: ({ amount, currency }: { amount: string; currency: string }) => `${amount} ${currency}`,
};

describe('what is known for a ready text', () => {
  it('comes from the order', () => {
    const [shipment] = anOrder().shipments;
    const order = anOrder({
      shipments: [{ ...shipment!, trackingNumber: 'ES1', trackingUrl: 'https://t.example/ES1' }],
    });
    expect(templateValues({ order, show, shopName: 'Casa Almendro' })).to.deep.equal({
      orderNumber: '20417-A',
      orderDate: '2026-03-08',
      orderTotal: '69.85 EUR',
      customerName: 'Marta Olmedo',
      customerFirstName: 'Marta',
      productTitle: 'Lámpara de mesa Nido, cerámica verde salvia',
      productSku: 'LUM-0240',
      quantity: '1',
      carrier: 'Seur',
      trackingNumber: 'ES1',
      trackingUrl: 'https://t.example/ES1',
      shippedDate: '2026-03-10',
      shopName: 'Casa Almendro',
    });
  });

  it('comes from the thread as long as the order has not been read', () => {
    expect(templateValues({ thread: aThread() })).to.deep.equal({
      orderNumber: '20417-A',
      customerName: 'Marta Olmedo',
      customerFirstName: 'Marta',
      reason: 'Estado del envío',
    });
  });

  it('is not one of several', () => {
    const [line] = anOrder().lines;
    const order = anOrder({ lines: [line!, { ...line!, id: '2' }], shipments: [] });
    const known = templateValues({ order });
    expect(known).not.to.have.any.keys('productTitle', 'productSku', 'quantity', 'carrier');
    const about = [1, 2].map((id) => ({ kind: 'order', id: `${id}`, label: `${id}` }));
    expect(templateValues({ thread: aThread({ about }) })).not.to.have.property('orderNumber');
  });

  it('is nothing where nothing is told', () => {
    const thread = aThread({ about: [], participants: [], reason: null });
    expect(templateValues({ thread })).to.deep.equal({});
    expect(templateValues({})).to.deep.equal({});
    expect(templateValues({ order: anOrder({ customer: null }) })).not.to.have.property(
      'customerName',
    );
  });

  it('has a first name only where it is clear which one that is', () => {
    const first = (name: string) =>
      templateValues({ order: anOrder({ customer: aCustomer({ name }) }) }).customerFirstName;
    expect(['Marta Olmedo', 'Jean-Luc P.', 'Íñigo', 'Olmedo, Marta', 'M. Olmedo'].map(first))
      .to //
      .deep.equal(['Marta', 'Jean-Luc', 'Íñigo', undefined, undefined]);
    const company = aCustomer({ name: 'Ferretería Sur', organisation: { name: 'Ferretería Sur' } });
    expect(templateValues({ order: anOrder({ customer: company }) })).not.to.have.property(
      'customerFirstName',
    );
  });
});
