import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import {
  row,
  text,
  workbook,
} from '../../packages/server/src/integrations/spreadsheet/fixtures/workbooks.ts';
import { cookieOf, publicUrl } from '../exam-day/people.ts';
import type { Place } from './window.ts';

type Counts = Record<string, number>;
type Asked = { readonly path: string; readonly cookie?: string; readonly body?: object };

/** One request; returns its status, or the failure. */
function ask(port: number, agent: Agent, { path, cookie = '', body }: Asked): Promise<string> {
  const headers = { cookie, origin: publicUrl, ...(body && { 'content-type': 'application/json' }) };
  const method = body ? 'POST' : 'GET';
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      answer.resume().on('end', () => resolve(String(answer.statusCode)));
    });
    asked.on('error', () => resolve('failed'));
    asked.end(body && JSON.stringify(body));
  });
}

/** Repeats the same request in this many lanes until the given time, a bounded number of times. */
async function hammer(port: number, what: readonly Asked[], until: number, lanes: number, most: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const counts: Counts = {};
  let asked = 0;
  const lane = async () => {
    while (performance.now() < until && asked < most) {
      const next = what[asked % what.length] as Asked;
      asked += 1;
      const status = await ask(port, agent, next);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  agent.destroy();
  return counts;
}

/** Strangers at the candidates' own address: more than their share of requests, and endless attempts to sign in. */
export const strangers = ({ port }: Place, until: number): Promise<Counts> =>
  hammer(
    port,
    ['/api/health', '/api/sign-in/feide', '/api/me', '/'].map((path) => ({ path })),
    until,
    20,
    40_000,
  );

/** Lists of candidates with one cell in the last column of the last row. */
export function spreadsheets({ port, key, index }: Place, examId: string, until: number): Promise<Counts> {
  const stray = `<row r="1048576">${text('XFD1048576', 'x')}</row>`;
  const bytes = workbook(row(1, ['Studentnummer', 'Navn', 'E-post']) + stray);
  const body = { fileName: 'liste.xlsx', base64: Buffer.from(bytes).toString('base64') };
  const path = candidateRoutes.previewCandidates.path.replace(':examId', examId);
  return hammer(port, [{ path, cookie: cookieOf(key, index), body }], until, 4, 400);
}

/** Requests whose body never ends: a byte a second. */
export async function endlessBodies({ port, key, index }: Place, until: number): Promise<Counts> {
  const sockets = Array.from({ length: 150 }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /api/me/language HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookieOf(key, index)}\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n`,
    );
    socket.resume();
    return socket;
  });
  while (performance.now() < until) {
    for (const socket of sockets) if (socket.writable) socket.write(' ');
    await pause(1000);
  }
  const closedByServer = sockets.filter((socket) => socket.destroyed || socket.readableEnded).length;
  for (const socket of sockets) socket.destroy();
  return { opened: sockets.length, closedByServer };
}
