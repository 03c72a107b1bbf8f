import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, preHandlerHookHandler } from 'fastify';
import { Refusal } from './refusals.ts';

const dist = join(import.meta.dirname, '../../../../web/dist');
const yearInSeconds = 365 * 24 * 3600;

/** Exam day's pages are a separate, small and complete program; all other pages are one program [D4]. */
const pageOf = (url: string) => (url.startsWith('/sitting/') ? 'exam.html' : 'index.html');

/**
 * A file of another version is not found: with a page as the response, a browser would cache the page as the file.
 */
const isFile = (url: string) => url.includes('/assets/');

/**
 * Serves the built web pages: files with a hash in their name may be cached for ever; the two pages, never cached,
 * are the response for every address outside the API, since the browser's router reads the rest. The service worker
 * of exam day is also requested each time, so that a new version is noticed. Files compressed at the build are sent
 * compressed.
 */
export async function serveWebPages(
  app: FastifyInstance,
  { folder = dist, ...hooks }: { folder?: string; preHandler?: preHandlerHookHandler } = {},
): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const kept = isFile(path) ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache';
      reply.header('cache-control', kept);
    },
  });
  const sendPage = (reply: FastifyReply, url: string) =>
    reply.header('cache-control', 'no-cache').sendFile(pageOf(url));
  // Stated explicitly, since the folder itself is not a file and would be refused.
  app.get('/', (request, reply) => sendPage(reply, request.url));
  app.setNotFoundHandler(hooks, (request, reply) => {
    const { method, url } = request;
    if (method !== 'GET' || url.startsWith('/api/') || isFile(url)) throw new Refusal('notFound');
    return sendPage(reply, url);
  });
}
