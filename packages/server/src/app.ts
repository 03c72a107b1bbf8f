import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import { largestFrame } from '@karakter/contract/answer-socket';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { createLiveBoards } from './features/invigilation/board-live.ts';
import { mountBoardSocket } from './features/invigilation/routes.ts';
import { closeSocketsOfEndedSessions } from './features/people/ended-sessions.ts';
import { loadActor } from './features/people/session.ts';
import { signInProviders } from './features/sign-in/providers.ts';
import { mountSignIn } from './features/sign-in/routes.ts';
import { createExamDay } from './features/sitting/exam-day.ts';
import { createMachinePasses } from './features/sitting/machine-proof.ts';
import { createSealedPapers, type SealedPapers } from './features/sitting/sealed-paper.ts';
import { mountAnswerSocket } from './features/sitting/socket.ts';
import { mountFeatures } from './features.ts';
import { serveApiDocs } from './platform/api-docs.ts';
import { refusalForDatabase } from './platform/database-faults.ts';
import { createMount, languageOf, type MountContext } from './platform/mount.ts';
import { createMountSocket } from './platform/mount-socket.ts';
import { createOpenSockets, type OpenSockets } from './platform/open-sockets.ts';
import { Refusal, refusalReply } from './platform/refusals.ts';
import { serveWebPages } from './platform/web-pages.ts';
import type { Services } from './services.ts';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A browser states where a request comes from; a changing request from elsewhere is refused (CSRF) [U2]. */
function isForeign(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  return changing.has(request.method) && origin !== undefined && origin !== new URL(publicUrl).origin;
}

/** What Fastify itself refuses. */
function refusalByStatus({ statusCode = 500 }: Partial<FastifyError>): Refusal | undefined {
  if (statusCode === 429) return new Refusal('tooManyRequests');
  if (statusCode === 413) return new Refusal('tooLarge');
  return statusCode < 500 ? new Refusal('badRequest') : undefined;
}

function answerErrors(app: FastifyInstance, services: Services): void {
  app.setErrorHandler((error, request, reply) => {
    const reference = randomUUID().slice(0, 8);
    const expected = error instanceof Refusal ? error : refusalByStatus(error as Partial<FastifyError>);
    if (!expected) services.log.error(`${reference} ${request.method} ${request.routeOptions.url}`, error);
    const unexpected = () => new Refusal(refusalForDatabase(error) ?? 'failed', { reference });
    const { status, body } = refusalReply(expected ?? unexpected(), request.language ?? languageOf(request));
    return reply.status(status).send(body);
  });
}

const contentSecurity = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  workerSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/**
 * Counted by address alone, since whatever else a request says of itself costs nothing to change; with room for a
 * whole exam hall behind one address [D14].
 */
const requestLimit = ({ requestsPerMinute }: Config) => ({
  timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest) => request.ip,
  max: requestsPerMinute,
});

/** From the moment the server listens, no socket outlives the session it was opened with by more than a moment [U2]. */
function watchSessions(app: FastifyInstance, services: Services): OpenSockets {
  const sockets = createOpenSockets();
  let watch: { stop(): void } | undefined;
  app.addHook('onListen', async () => {
    watch ??= closeSocketsOfEndedSessions({ ...services, sockets });
  });
  app.addHook('onClose', async () => watch?.stop());
  return sockets;
}

/** The WebSockets: everything unconfirmed is stored before the database goes away. */
function mountSockets(
  app: FastifyInstance,
  services: Services & { papers: SealedPapers },
  context: MountContext,
): void {
  const examDay = createExamDay(services);
  app.addHook('onListen', async () => examDay.start());
  app.addHook('onClose', () => examDay.stop());
  const sockets = watchSessions(app, services);
  const mountSocket = createMountSocket(app, { ...context, sockets, publicUrl: services.config.publicUrl });
  const passes = createMachinePasses(services.config.secret);
  mountAnswerSocket(mountSocket, { ...services, examDay, passes });
  const boards = createLiveBoards(services);
  app.addHook('onClose', async () => boards.stop());
  mountBoardSocket(mountSocket, boards);
}

/** The HTTP application with every feature mounted; it does not listen yet. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config, db, clock } = services;
  const app = Fastify({
    // One proxy stands before it: what it says of the address is true, what the caller said before it need not be.
    trustProxy: config.production ? (_address, hop) => hop === 0 : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurity },
    hsts: config.production,
  });
  await app.register(rateLimit, requestLimit(config));
  await app.register(cookie);
  await app.register(websocket, { options: { maxPayload: largestFrame } });
  app.addHook('onRequest', async (request) => {
    if (isForeign(request, config.publicUrl)) throw new Refusal('foreignOrigin');
  });
  // What the API answers is somebody's own: no browser or proxy keeps it.
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  answerErrors(app, services);
  const context = { db, clock, loadActor };
  const papers = createSealedPapers(config.secret);
  mountFeatures(createMount(app, context), { ...services, papers });
  mountSockets(app, { ...services, papers }, context);
  mountSignIn(app, services, await signInProviders(app, services));
  await serveApiDocs(app);
  await serveWebPages(app);
  return app;
}
