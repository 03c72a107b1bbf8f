import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from './refusals.ts';

const dist = join(import.meta.dirname, '../../../web/dist');
const yearInSeconds = 365 * 24 * 3600;

/**
 * Serves the built web pages: files with a hash in their name for ever, and the one page, never kept, for every
 * address that is not the API's, since the browser's own router reads the rest.
 */
export async function serveWebPages(app: FastifyInstance, folder = dist): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    setHeaders: (reply, path) => {
      const kept = path.includes('/assets/') ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache';
      reply.header('cache-control', kept);
    },
  });
  const sendPage = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html');
  // Said outright, since the folder itself is no file and would be refused.
  app.get('/', (_, reply) => sendPage(reply));
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) throw new Refusal('notFound');
    return sendPage(reply);
  });
}
