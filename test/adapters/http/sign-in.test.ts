import { expect } from '@open-wc/testing';
import { toCareError } from '../../../src/adapter/care-error.js';
import { READ_LIMITS, patientRead } from '../../../src/store/patient-read.js';
import { aThread } from '../../support/builders.js';
import { aDescription } from '../../support/one-method.js';
import { aCommand, answeredWith, aRead } from '../../support/over-http.js';

/** A server that knows the seller only after she has signed in, and who asks her. */
function aPortal() {
  let signIn = () => {};
  let refuse = () => {};
  const portal = {
    isSignedIn: false,
    asked: 0,
    requests: 0,
    signIn: () => {
      portal.isSignedIn = true;
      signIn();
    },
    refuse: () => refuse(),
    adapter: answeredWith(
      (_, { method }) => {
        portal.requests += 1;
        if (!portal.isSignedIn) return new Response(null, { status: 401 });
        return method === 'GET' ? Response.json(aThread()) : new Response(null, { status: 204 });
      },
      {
        onAuthRequired: () => {
          portal.asked += 1;
          return new Promise<void>((resolve, reject) => {
            signIn = resolve;
            refuse = () => reject(new Error('she closed the window'));
          });
        },
      },
    ),
    read: () =>
      patientRead(new AbortController().signal, READ_LIMITS, (signal) =>
        portal.adapter.threads!.get('t-1', aRead({ signal })),
      ),
    discard: () => portal.adapter.files!.discard!('f-1', aCommand()),
  };
  return portal;
}

const kindOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (thrown: unknown) => toCareError(thrown).kind,
  );

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve));
}

describe('when nobody is signed in any more', () => {
  it('the seller is asked once for all, and what was read is read again', async () => {
    const portal = aPortal();
    const reads = [portal.read(), portal.read(), portal.read()];
    await until(() => portal.requests === 3 && portal.asked === 1);
    portal.signIn();
    const threads = await Promise.all(reads);
    expect(threads.map(({ id }) => id)).to.deep.equal(['t-1', 't-1', 't-1']);
    expect(portal).to.include({ asked: 1, requests: 6 });
  });

  it('a command fails, having done nothing, and waits for her', async () => {
    const portal = aPortal();
    const sent = portal.discard();
    expect(await kindOf(sent)).to.equal('unauthorised');
    expect(portal.asked).to.equal(1);
    portal.signIn();
    await new Promise((resolve) => setTimeout(resolve));
    expect(portal.requests).to.equal(1);
    await portal.discard();
    expect(portal).to.include({ asked: 1, requests: 2 });
  });

  it('and she does not sign in, reads fail, and the next one asks her again', async () => {
    const portal = aPortal();
    const read = portal.read();
    await until(() => portal.asked === 1);
    portal.refuse();
    expect(await kindOf(read)).to.equal('unauthorised');
    void kindOf(portal.read());
    await until(() => portal.asked === 2);
  });

  it('what was asked before she signed in and refused after does not ask her again', async () => {
    let answerLate: (response: Response) => void = () => {};
    const slow = new Promise<Response>((resolve) => (answerLate = resolve));
    const answers = [new Response(null, { status: 401 }), slow];
    let asked = 0;
    const adapter = answeredWith(() => answers.shift() ?? Response.json(aThread()), {
      onAuthRequired: () => {
        asked += 1;
        return Promise.resolve();
      },
    });
    const first = adapter.threads!.get('t-1', aRead());
    const second = adapter.threads!.get('t-1', aRead());
    await kindOf(first);
    await until(() => asked === 1);
    await new Promise((resolve) => setTimeout(resolve));
    answerLate(new Response(null, { status: 401 }));
    const error = await second.catch(toCareError);
    expect(error).to.have.property('retryWhen');
    expect(asked).to.equal(1);
  });

  it('and another seller signs in, nothing is read or done in her name until the kit knows her', async () => {
    let seller: string | undefined = 'ana';
    const served: (string | undefined)[] = [];
    const adapter = answeredWith(
      (address) => {
        if (seller === undefined) return new Response(null, { status: 401 });
        if (address.endsWith('/description')) {
          return Response.json(
            aDescription({ scope: { marketplace: 'm', shop: seller, user: 'u' } }),
          );
        }
        served.push(seller);
        return Response.json(aThread());
      },
      {
        onAuthRequired: () => {
          seller = 'eva';
          return Promise.resolve();
        },
      },
    );
    await adapter.describe(aRead());
    const read = () =>
      patientRead(new AbortController().signal, READ_LIMITS, (signal) =>
        adapter.threads!.get('t-1', aRead({ signal })),
      );
    await read();
    seller = undefined;
    expect(await kindOf(read())).to.equal('unauthorised');
    expect(await kindOf(read())).to.equal('unauthorised');
    expect(served).to.deep.equal(['ana']);
    const { scope } = await adapter.describe(aRead());
    expect(scope.shop).to.equal('eva');
    await read();
    expect(served).to.deep.equal(['ana', 'eva']);
  });

  it('and nobody can be asked, it is said', async () => {
    const adapter = answeredWith(() => new Response(null, { status: 401 }));
    const error = await adapter.threads!.get('t-1', aRead()).catch(toCareError);
    expect(error).to.include({ kind: 'unauthorised' }).and.not.to.have.property('retryWhen');
  });
});

describe('a token of the portal', () => {
  it('is asked for each time; when it cannot be had nothing is sent', async () => {
    const seen: unknown[] = [];
    let tokens = 0;
    const adapter = answeredWith(
      (_, { headers }) => {
        seen.push(new Headers(headers).get('Authorization'));
        return new Response(null, { status: 204 });
      },
      {
        headers: () => {
          tokens += 1;
          if (tokens > 2) throw new Error('no token');
          return { Authorization: `Bearer ${tokens}` };
        },
      },
    );
    const discard = () => adapter.files!.discard!('f', aCommand());
    await discard();
    await discard();
    const error = await discard().catch(toCareError);
    expect(seen).to.deep.equal(['Bearer 1', 'Bearer 2']);
    expect(error).to.include({ kind: 'unavailable', outcome: 'not-applied' });
  });
});
