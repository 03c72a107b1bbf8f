import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, preHandlerHookHandler } from 'fastify';
import { Refusal } from './refusals.ts';

const dist = join(import.meta.dirname, '../../../../web/dist');
const yearInSeconds = 365 * 24 * 3600;

/** Exam day's pages are a program of their own, small and whole; all others are one [D4]. */
const pageOf = (url: string) => (url.startsWith('/sitting/') ? 'exam.html' : 'index.html');

/** A file of another version is not there: answering with a page would have a browser keep it as the file. */
const isFile = (url: string) => url.includes('/assets/');

/**
 * Serves the built web pages: files with a hash in their name for ever, and the two pages, never kept, for every
 * address that is not the API's, since the browser's own router reads the rest. The worker that keeps exam day's page
 * on the candidate's device is requested each time as well, so that a new version is noticed. Whatever was packed
 * when built is sent packed.
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
  // Said outright, since the folder itself is no file and would be refused.
  app.get('/', (request, reply) => sendPage(reply, request.url));
  app.setNotFoundHandler(hooks, (request, reply) => {
    const { method, url } = request;
    if (method !== 'GET' || url.startsWith('/api/') || isFile(url)) throw new Refusal('notFound');
    return sendPage(reply, url);
  });
}
