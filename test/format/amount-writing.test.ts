import { expect } from '@open-wc/testing';
import { amountWriting } from '../../src/format/amount-writing.js';

describe('how amounts are written', () => {
  it('has the marks of money, which are not always those of numbers', () => {
    const { decimal, group } = amountWriting('de-AT', 'EUR');
    expect([decimal, group.trim()]).to.deep.equal([',', '.']);
    expect(amountWriting('de-CH', 'CHF').decimal).to.equal('.');
    expect(amountWriting('de-CH', 'CHF').group).to.match(/^['’]$/);
    expect(amountWriting('es-ES', 'EUR')).to.include({ decimal: ',', group: '.' });
    expect(amountWriting('es-MX', 'MXN')).to.include({ decimal: '.', group: ',' });
    expect(amountWriting('ar-EG', 'EGP').decimal).to.equal('٫');
  });

  it('has marks also in a currency that has no decimals', () => {
    expect(amountWriting('es-CL', 'CLP')).to.include({ decimal: ',', group: '.' });
  });

  it('knows the signs of the currency and its code', () => {
    expect(amountWriting('es-PE', 'PEN').signs).to.have.members(['S/', 'PEN']);
    expect(amountWriting('es', 'EUR').signs).to.have.members(['€', 'EUR']);
    expect(amountWriting('es-CL', 'CLP').signs).to.have.members(['$', 'CLP']);
  });

  it('does without what the browser does not know', () => {
    expect(amountWriting('no locale', 'EUR')).to.include({ decimal: '.', group: ',' });
    expect(amountWriting('en', 'no currency')).to.include({ decimal: '.', group: ',' });
  });
});
