import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningServer, runServer } from './main.ts';
import { freePort, requireFreePort } from './platform/http/port.ts';
import { testConfig } from './test/config.ts';
import { createTestDatabase, type TestDatabase } from './test/postgres.ts';

const requestsPerMinute = 1000;
let database: TestDatabase;
let address: { host: string; port: number };
let server: RunningServer;

beforeEach(async () => {
  database = await createTestDatabase();
  address = { host: 'localhost', port: await freePort() };
  const production = { production: true, demonstration: false, threads: 2, requestsPerMinute };
  server = await runServer({ ...testConfig(), ...address, ...production }, database.url, () => {});
});
afterEach(() => database.drop());

/** The caller's remaining requests, as counted by the thread that answers a new connection. */
async function leftAfterOne(): Promise<number> {
  const asked = get({ ...address, path: '/api/health', agent: false });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  expect(response.statusCode).toBe(200);
  expect(response.headers['x-ratelimit-limit']).toBe(String(requestsPerMinute / 2));
  return Number(response.headers['x-ratelimit-remaining']);
}

test('two threads of one program share the port and the limits of the settings; when stopped, they release the port [Q1]', async () => {
  const connections = 40;
  const left = await Promise.all(Array.from({ length: connections }, leftAfterOne));
  const answeredByOne = requestsPerMinute / 2 - Math.min(...left);
  expect(answeredByOne).toBeLessThan(connections);
  await server.stop();
  await requireFreePort(address);
});
