import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Later } from '../../src/controllers/later.js';

class Room extends LitElement {
  drawn = 0;
  protected override updated(): void {
    this.drawn += 1;
  }
}
customElements.define('later-room', Room);

describe('a part that is fetched later', () => {
  let room: Room;

  beforeEach(async () => {
    room = new Room();
    document.body.append(room);
    await room.updateComplete;
  });

  afterEach(() => room.remove());

  it('is fetched once, however often it is wanted, and drawn when it has come', async () => {
    let fetched = 0;
    const later = new Later(room, () => Promise.resolve(`part ${(fetched += 1)}`));
    expect(later.part).to.equal(undefined);
    const before = room.drawn;
    const [one, other] = await Promise.all([later.want(), later.want()]);
    await room.updateComplete;
    expect([one, other, await later.want(), later.part]).to.eql(Array(4).fill('part 1'));
    expect(room.drawn).to.equal(before + 1);
  });

  it('is missing when it cannot be had, and had by the next try', async () => {
    let isOffline = true;
    const later = new Later(room, () =>
      isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve('here'),
    );
    expect(await later.want()).to.equal(undefined);
    expect(later.isMissing).to.equal(true);
    isOffline = false;
    expect(await later.want()).to.equal('here');
    expect([later.part, later.isMissing]).to.eql(['here', false]);
  });

  it('is not asked for by each drawing when it cannot be had, and had when she asks', async () => {
    let asked = 0;
    let isOffline = true;
    const later: Later<string> = new Later(room, () => {
      asked += 1;
      return isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve('here');
    });
    for (let drawn = 0; drawn < 5; drawn += 1) {
      later.expect();
      await room.updateComplete;
      await new Promise((next) => setTimeout(next));
    }
    expect([asked, later.isMissing]).to.eql([1, true]);
    isOffline = false;
    expect(await later.want()).to.equal('here');
    later.expect();
    expect(asked).to.equal(2);
  });
});
