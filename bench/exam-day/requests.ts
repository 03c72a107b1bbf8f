import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Candidate } from './candidate.ts';
import { publicUrl } from './people.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 48 });
const patienceMs = 30_000;

type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Sends requests to the candidate's server as the candidate's browser does, on kept connections. */
export async function ask(...given: Parameters<typeof askOnce>): Promise<Reply> {
  try {
    return await askOnce(...given);
  } catch (error) {
    // A browser also retries when the server has just closed an idle connection.
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
      return await askOnce(...given);
    throw error;
  }
}

function askOnce(
  { port, cookie }: Candidate,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const headers = { cookie, origin: publicUrl, ...(body && { 'content-type': 'application/json' }) };
  const asked = request(
    { host: '127.0.0.1', port, method, path, headers, agent, timeout: patienceMs },
    (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
      );
      reply.on('error', reject);
    },
  );
  asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
  asked.on('error', reject);
  asked.end(body && JSON.stringify(body));
  return promise;
}

/** Does `work` for all, at most `atOnce` at a time. */
export async function forAll<T>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const left = all.values();
  const worker = async () => {
    for (const each of left) await work(each);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
