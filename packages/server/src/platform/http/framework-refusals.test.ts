import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { securityHeaders } from './security-headers.ts';

const app = useTestApp(undefined, { listens: true });
beforeAll(() => {
  // Shorter than in production, so that the tests need not wait half a minute.
  Object.assign(app().app.server, { headersTimeout: 400, requestTimeout: 400 });
});

/** Everything received over one connection until the server closes it. */
async function spoken(pieces: readonly string[]): Promise<string> {
  const socket = connect(app().services.config.port, 'localhost');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  void (async () => {
    for (const piece of pieces) {
      if (socket.destroyed) return;
      socket.write(piece);
      await pause(100);
    }
  })();
  await closed;
  return heard;
}

const closing = 'host: karakter\r\nconnection: close\r\n';
const json = 'content-type: application/json\r\n';
const post = (headers: string) => `POST /api/sign-out HTTP/1.1\r\n${closing}${headers}\r\n`;
const slowly = Array.from({ length: 50 }, () => ' ');

const refused: [string, string[], number, string][] = [
  ['no HTTP at all', ['HELLO THERE\r\n\r\n'], 400, 'malformed'],
  ['a malformed address', [`GET /api/exams/%zz HTTP/1.1\r\n${closing}\r\n`], 400, 'malformed'],
  ['an address of a page that is malformed', [`GET /%E0%A4%A HTTP/1.1\r\n${closing}\r\n`], 400, 'malformed'],
  [
    'a part that is too long',
    [`DELETE /api/me/sessions/${'x'.repeat(300)} HTTP/1.1\r\n${closing}\r\n`],
    414,
    'addressTooLong',
  ],
  [
    'more headers than there is room for',
    [`GET / HTTP/1.1\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`],
    431,
    'headersTooLarge',
  ],
  [
    'an address of the API that is not there',
    [`GET /api/nothing HTTP/1.1\r\n${closing}\r\n`],
    404,
    'notFound',
  ],
  ['JSON that is none', [`${post(`${json}content-length: 4\r\n`)}{"a"`], 400, 'badRequest'],
  [
    'a type that is not read',
    [`${post('content-type: text/xml\r\ncontent-length: 4\r\n')}<a/>`],
    415,
    'unknownMediaType',
  ],
  ['a body that is too large', [post(`${json}content-length: 99999999\r\n`)], 413, 'tooLarge'],
  [
    'headers that never end',
    ['GET / HTTP/1.1\r\nhost: x\r\n', ...slowly.map(() => 'x-a: b\r\n')],
    408,
    'tooSlow',
  ],
  ['a body of one sign now and then', [post(`${json}content-length: 900\r\n`), ...slowly], 408, 'tooSlow'],
  [
    'a body in parts that never ends',
    [post(`${json}transfer-encoding: chunked\r\n`), ...slowly.map(() => '1\r\n \r\n')],
    408,
    'tooSlow',
  ],
  ['a connection on which nothing is sent', [], 408, 'tooSlow'],
];

describe('a request refused before a route is reached gets all security headers, and a refusal like any other [U2]', () => {
  it.each(refused)('%s', async (_, pieces, status, code) => {
    const [head = '', body = ''] = (await spoken(pieces)).split('\r\n\r\n');
    expect(head.split('\r\n')[0]).toContain(` ${status} `);
    for (const [name, value] of Object.entries(securityHeaders({ production: false })))
      expect(head.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
    const { refusal } = JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/endret|lagret|borte|finner|tatt imot/);
  });

  it('and a valid request is answered by the same server', async () => {
    const answer = await spoken([`GET /api/health HTTP/1.1\r\n${closing}\r\n`]);
    expect(answer).toContain('HTTP/1.1 200 ');
  });
});

it('no page takes script, style or font from elsewhere or from within itself, and none may be framed [U2]', () => {
  const headers = securityHeaders({ production: true });
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/unsafe|https:|http:|\*/);
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("font-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['permissions-policy']).toContain('camera=()');
});
