import { expect } from '@open-wc/testing';
import { amountOf, formatCount } from '../../src/format/counts.js';
import { formatFileSize } from '../../src/format/file-size.js';

describe('a count', () => {
  it('says when it is only the least there is', () => {
    expect(formatCount({ value: 12, precision: 'exact' }, 'es')).to.equal('12');
    expect(formatCount({ value: 50, precision: 'at-least' }, 'es')).to.equal('50+');
    expect(amountOf({ value: 50, precision: 'at-least' }, 'es')).to.deep.equal({
      value: 50,
      text: '50+',
    });
  });
});

describe('a file size', () => {
  it('is in the unit a person would use', () => {
    expect(formatFileSize(0, 'en')).to.equal('0 bytes');
    expect(formatFileSize(1, 'en')).to.equal('1 byte');
    expect(formatFileSize(312_000, 'en')).to.equal('312 kB');
    expect(formatFileSize(1_240_000, 'en')).to.equal('1.2 MB');
    expect(formatFileSize(1_240_000, 'es')).to.equal('1,2 MB');
  });

  it('never says a thousand of one where it is one of the next', () => {
    expect(formatFileSize(999_600, 'en')).to.equal('1 MB');
    expect(formatFileSize(999_999_999, 'en')).to.equal('1 GB');
  });

  it('is nothing for what is no size', () => {
    for (const size of [-1, NaN, Infinity]) expect(formatFileSize(size, 'en')).to.equal('');
  });
});
