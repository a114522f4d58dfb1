// @ts-check
/**
 * A line between client and server on which things go wrong as the test says: on TCP, so that both ends see what
 * they would see of a real one. Nothing here sleeps; what waits, waits for the test or for the other end.
 *
 * Each request has a connection of its own, and so a fault of its own.
 */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * One request on its way.
 * @typedef {object} Line
 * @property {import('node:net').Socket} client
 * @property {Buffer} request
 * @property {(bytes?: Buffer) => import('node:net').Socket} forward Passes it on, or so much of it.
 */

/** What becomes of one request. @typedef {(line: Line) => any} Fault */

/** @param {number} port Where the server is, on this machine. */
export async function startFaultProxy(port) {
  /** @type {Fault[]} */
  const script = [];
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  /** The first line of each request that came. @type {string[]} */
  const seen = [];
  /** @param {import('node:net').Socket} socket */
  const watched = (socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    // Broken lines are what it is all about.
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    watched(client);
    void wholeRequest(client).then((whole) => {
      if (whole === undefined) return client.destroy();
      const request = asOnly(whole);
      seen.push(request.subarray(0, request.indexOf('\r\n')).toString());
      /** @type {Line['forward']} */
      const forward = (bytes = request) => {
        const upstream = watched(connect(port, '127.0.0.1'));
        client.on('close', () => upstream.destroy());
        upstream.write(bytes);
        return upstream;
      };
      return (script.shift() ?? passedOn)({ client, request, forward });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    seen,
    /** What becomes of the next requests, in order; those after them pass. @param {Fault[]} faults */
    next: (...faults) => void script.splice(0, script.length, ...faults),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Nothing goes wrong. @type {Fault} */
export const passedOn = ({ client, forward }) => void forward().pipe(client);

/** RST, before anything of it has reached the server. @type {Fault} */
export const reset = ({ client }) => client.resetAndDestroy();

/** Half-open: taken, and never heard of again. @type {Fault} */
export const halfOpen = () => {};

/** Half of the request arrives, and the line breaks at both ends. @param {Line} line */
export const requestCut = async ({ client, request, forward }) => {
  const upstream = forward(request.subarray(0, Math.ceil(request.length / 2)));
  await once(upstream, 'connect');
  await new Promise((sent) => upstream.write('', sent));
  upstream.resetAndDestroy();
  client.resetAndDestroy();
};

/** The server has acted and answered in full; of its reply nothing comes. @param {Line} line */
export const replySwallowed = async ({ client, forward }) => {
  await whole(forward());
  client.resetAndDestroy();
};

/** The server has acted and answered, and the line is silent from then on. @param {Line} line */
export const silentAfterActing = async ({ forward }) => {
  await whole(forward());
};

/** The reply ends in the middle of its body, or of its head where it has none. @param {Line} line */
export const replyCut = async ({ client, forward }) => {
  const reply = await whole(forward());
  const body = bodyStart(reply);
  const end = body < reply.length ? Math.floor((body + reply.length) / 2) : Math.floor(body / 2);
  client.end(reply.subarray(0, end));
};

/** The reply comes byte by byte, each in a packet of its own. @param {Line} line */
export const replyDribbled = async ({ client, forward }) => {
  for (const byte of await whole(forward())) {
    if (client.destroyed) return;
    await new Promise((written) => client.write(Uint8Array.of(byte), written));
  }
  client.end();
};

/** A line that repeats itself: the server gets the request twice at once. @param {Line} line */
export const requestDoubled = async ({ client, forward }) => {
  const [reply] = await Promise.all([whole(forward()), whole(forward())]);
  client.end(reply);
};

/** And once more when it has been answered: a gateway that tries again by itself. @param {Line} line */
export const requestRepeated = async ({ client, forward }) => {
  await whole(forward());
  client.end(await whole(forward()));
};

/**
 * The reply is held back until the test lets it go, whatever comes on other lines meanwhile.
 * @param {Promise<unknown>} letGo
 * @param {() => void} [acted] Called when the server has answered.
 * @returns {Fault}
 */
export const replyHeld =
  (letGo, acted = () => {}) =>
  async ({ client, forward }) => {
    const reply = await whole(forward());
    acted();
    await letGo;
    client.end(reply);
  };

/**
 * Somebody in between answers, and the server never hears of it.
 * @param {number} status @param {Record<string, string>} [headers] @param {string} [body]
 * @returns {Fault}
 */
export const answeredBetween =
  (status, headers = {}, body = '') =>
  ({ client }) => {
    client.end(replyOf(status, headers, body));
  };

/** The server has acted, and somebody in between answers for it. @param {Parameters<typeof answeredBetween>} answer */
export const answeredAfterActing = (...answer) => {
  const instead = answeredBetween(...answer);
  return async (/** @type {Line} */ line) => {
    await whole(line.forward());
    await instead(line);
  };
};

/**
 * For replies that go on for ever: hears each piece that the server writes, and says what goes on to the client in
 * its place. An empty piece breaks the line.
 * @param {(piece: string) => readonly string[]} edit
 * @returns {Fault}
 */
export const streamEdited =
  (edit) =>
  async ({ client, forward }) => {
    for await (const piece of piecesOf(forward())) {
      if (piece.isHead) {
        client.write(piece.bytes);
        continue;
      }
      for (const each of edit(piece.bytes.toString())) {
        if (each === '') return void client.destroySoon();
        client.write(`${Buffer.byteLength(each).toString(16)}\r\n${each}\r\n`);
      }
    }
  };

/** @param {number} status @param {Record<string, string>} headers @param {string} body */
function replyOf(status, headers, body) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = Buffer.byteLength(body);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join('')}Content-Length: ${length}\r\nConnection: close\r\n\r\n${body}`;
}

/** @param {import('node:net').Socket} upstream */
async function whole(upstream) {
  /** @type {Buffer[]} */
  const pieces = [];
  upstream.on('data', (piece) => pieces.push(piece));
  await new Promise((ended) => upstream.once('close', ended));
  return Buffer.concat(pieces);
}

/** The head of a chunked reply, and what each of its chunks carries. @param {import('node:net').Socket} upstream */
async function* piecesOf(upstream) {
  let rest = Buffer.alloc(0);
  let isHead = true;
  for await (const arrived of untilClosed(upstream)) {
    rest = Buffer.concat([rest, arrived]);
    for (;;) {
      const end = isHead ? bodyStart(rest) : rest.indexOf('\r\n') + 2;
      if (end < 2) break;
      const length = isHead ? 0 : parseInt(rest.subarray(0, end).toString(), 16);
      if (rest.length < end + length + (isHead ? 0 : 2)) break;
      yield { isHead, bytes: isHead ? rest.subarray(0, end) : rest.subarray(end, end + length) };
      rest = rest.subarray(end + length + (isHead ? 0 : 2));
      isHead = false;
    }
  }
}

/** @param {import('node:net').Socket} upstream */
async function* untilClosed(upstream) {
  try {
    yield* upstream;
  } catch {
    // The client went away.
  }
}

/** Where the body begins; below 2 while the head is not all here. @param {Buffer} bytes */
function bodyStart(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0 ? 0 : end + 4;
}

/** `undefined`: it broke off. @param {import('node:net').Socket} client @returns {Promise<Buffer | undefined>} */
function wholeRequest(client) {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const take = (/** @type {Buffer} */ piece) => {
      bytes = Buffer.concat([bytes, piece]);
      if (!isWhole(bytes)) return;
      client.off('data', take);
      resolve(bytes);
    };
    client.on('data', take);
    client.on('close', () => resolve(undefined));
  });
}

/** It says that no other follows on its connection. @param {Buffer} request */
function asOnly(request) {
  const start = bodyStart(request);
  const head = request.subarray(0, start).toString('latin1');
  const only = head.replace(/^connection: .*$/im, 'Connection: close');
  return Buffer.concat([Buffer.from(only, 'latin1'), request.subarray(start)]);
}

/** @param {Buffer} request */
function isWhole(request) {
  const start = bodyStart(request);
  if (start === 0) return false;
  const head = request.subarray(0, start).toString();
  if (/^transfer-encoding: *chunked/im.test(head)) {
    return request.subarray(-5).toString() === '0\r\n\r\n';
  }
  return request.length >= start + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
}
