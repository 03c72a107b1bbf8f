import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { boundConnections } from './open-connections.ts';

test('a client that opens endless connections loses the oldest, and connections of sessions and of newcomers stay [D14]', async () => {
  const server = createServer((request, response) => {
    if (request.headers.cookie) known.isKnown(request);
    response.end('here');
  }).listen(0, '127.0.0.1');
  const known = boundConnections(server, 3);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const closed: Socket[] = [];
  const open = async (cookie = '') => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.on('close', () => closed.push(socket));
    await once(socket, 'connect');
    socket.write(`GET / HTTP/1.1\r\nhost: x\r\n${cookie}\r\n`);
    await once(socket, 'data');
    return socket;
  };
  const ofSession = await open('cookie: a=b\r\n');
  const strangers = [await open(), await open(), await open(), await open(), await open()];
  await expect.poll(() => closed.length).toBe(2);
  expect(closed).toEqual(strangers.slice(0, 2));
  const [answer] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response');
  expect(answer.statusCode).toBe(200);
  expect(closed).not.toContain(ofSession);
  server.closeAllConnections();
  server.close();
});
