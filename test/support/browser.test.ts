import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

const cdp = (method: string, params?: object) => executeServerCommand('cdp', { method, params });

describe('the page that the tests run on', () => {
  it('lives in a zone and a language that no test may lean on', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.match(
      /^Asia\/K?(Kathmandu|Katmandu)$/,
    );
    expect(navigator.language).to.equal('es-CL');
  });

  it('takes another zone through the protocol', async () => {
    await cdp('Emulation.setTimezoneOverride', { timezoneId: 'America/Santiago' });
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).to.equal(180);
    await cdp('Emulation.setTimezoneOverride', { timezoneId: '' });
  });

  it('takes forced colours through the protocol', async () => {
    const features = [{ name: 'forced-colors', value: 'active' }];
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
    await cdp('Emulation.setEmulatedMedia', { features });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await cdp('Emulation.setEmulatedMedia', { features: [] });
  });

  it('holds the focus although another page runs beside it', () => {
    expect(document.hasFocus()).to.equal(true);
  });

  it('starts without what another file stored', async () => {
    expect(await indexedDB.databases()).to.deep.equal([]);
  });
});
