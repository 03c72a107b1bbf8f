import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import { largestFrame } from '@karakter/contract/sitting/socket';
import Fastify, {
  type FastifyError,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { Config } from './config.ts';
import { createLiveBoards } from './features/invigilation/board-live.ts';
import { mountBoardSocket } from './features/invigilation/routes.ts';
import { createPaperRooms } from './features/papers/paper-room.ts';
import { mountPaperSocket } from './features/papers/routes.ts';
import { watchEndedSessions } from './features/people/ended-sessions.ts';
import { actorLoader, sessionToken } from './features/people/session.ts';
import { createSessionActivity, type SessionActivity } from './features/people/session-activity.ts';
import { hashOfToken, tokenJudge } from './features/people/session-token.ts';
import { signInProviders } from './features/sign-in/providers.ts';
import { mountSignIn } from './features/sign-in/routes.ts';
import { mountSignOut } from './features/sign-in/sign-out.ts';
import { createDevicePasses } from './features/sitting/live/device-proof.ts';
import { createExamDay } from './features/sitting/live/exam-day.ts';
import { mountAnswerSocket } from './features/sitting/live/socket.ts';
import { createSealedPapers, type SealedPapers } from './features/sitting/sealed-paper.ts';
import { mountFeatures } from './features.ts';
import { refusalForDatabase } from './platform/database/database-faults.ts';
import { serveApiDocs } from './platform/http/api-docs.ts';
import { refusalByStatus, refuseAddress, refuseConnection } from './platform/http/framework-refusals.ts';
import { boundConnections } from './platform/http/limits/open-connections.ts';
import { type RequestLimits, requestLimits } from './platform/http/limits/request-limits.ts';
import { createTurns } from './platform/http/limits/turns.ts';
import { createMount, languageOf, type MountContext } from './platform/http/mount.ts';
import { createMountSocket } from './platform/http/mount-socket.ts';
import { createOpenSockets, type OpenSockets } from './platform/http/open-sockets.ts';
import { Refusal, refusalReply } from './platform/http/refusals.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { serveWebPages } from './platform/http/web-pages.ts';
import type { Services } from './services.ts';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A browser states where a request comes from; a changing request from elsewhere is refused (CSRF) [U2]. */
function isForeign(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  return changing.has(request.method) && origin !== undefined && origin !== new URL(publicUrl).origin;
}

function answerErrors(app: FastifyInstance, services: Services): void {
  app.setErrorHandler((error, request, reply) => {
    const reference = randomUUID().slice(0, 8);
    const expected = error instanceof Refusal ? error : refusalByStatus(error as Partial<FastifyError>);
    if (!expected) services.log.error(`${reference} ${request.method} ${request.routeOptions.url}`, error);
    const unexpected = () => new Refusal(refusalForDatabase(error) ?? 'failed', { reference });
    const { status, body } = refusalReply(expected ?? unexpected(), request.language ?? languageOf(request));
    if (status === 503) reply.header('retry-after', busySeconds);
    return reply.status(status).send(body);
  });
}

/** The pause before a request that was refused to protect the server is tried again. */
const busySeconds = 5;

/**
 * How long a client may take to send its request, in milliseconds. The largest upload arrives within twenty seconds
 * over a poor connection; a client that sends a byte now and then is disconnected, and so is one that reads nothing
 * of a response.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };
const connectionTimeout = 5 * 60_000;
/** Longer than a proxy in front of it keeps an idle connection, so that the proxy closes it first. */
const keepAliveTimeout = 72_000;

function serverOptions({ production }: Config): FastifyHttpOptions<Server> {
  const headers = securityHeaders({ production });
  return {
    // There is one proxy in front of it: the address that the proxy reports is true; addresses that the caller
    // claimed may be false.
    trustProxy: production ? (_address, hop) => hop === 0 : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    http: { ...patience, maxHeaderSize: 16 * 1024 },
    requestTimeout: patience.requestTimeout,
    connectionTimeout,
    keepAliveTimeout,
    // A request that arrives while the server closes gets one of Karakter's refusals or no response.
    return503OnClosing: false,
    frameworkErrors: refuseAddress(headers),
    clientErrorHandler: refuseConnection(headers),
  };
}

/** The token of the request's session, where it was issued here; no query is needed. */
function sessionKeys(config: Config): (request: FastifyRequest) => string | undefined {
  const isGenuine = tokenJudge(config.secret);
  return (request) => {
    const token = sessionToken(request, config);
    return token !== undefined && isGenuine(token, Date.now()) ? hashOfToken(token) : undefined;
  };
}

/** Counts requests and connections, and sets the headers of every response. */
async function guard(app: FastifyInstance, config: Config): Promise<RequestLimits> {
  const headers = securityHeaders(config);
  const connections = boundConnections(app.server);
  const keyOf = sessionKeys(config);
  const sessionOf = (request: FastifyRequest) => {
    const key = keyOf(request);
    if (key !== undefined) connections.isKnown(request.raw);
    return key;
  };
  const limits = requestLimits(config, sessionOf, (request) => sessionToken(request, config));
  app.addHook('onRequest', async (_request, reply) => {
    // On Node's own response, so that responses outside Fastify have them too.
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
  });
  // Before the counting, which needs the cookie.
  await app.register(cookie);
  await app.register(rateLimit, limits.plugin);
  return limits;
}

/** From the moment the server listens, no socket outlives its session by more than a moment [U2]. */
function watchSessions(
  app: FastifyInstance,
  services: Services & { activity: SessionActivity },
): OpenSockets {
  const sockets = createOpenSockets();
  let watch: { stop(): void } | undefined;
  app.addHook('onListen', async () => {
    watch ??= watchEndedSessions({ ...services, sockets });
  });
  app.addHook('onClose', async () => watch?.stop());
  app.addHook('onClose', () => services.activity.stop());
  return sockets;
}

/** The WebSockets: everything unconfirmed is stored before the database closes. */
function mountSockets(
  app: FastifyInstance,
  services: Services & { papers: SealedPapers; activity: SessionActivity },
  context: MountContext,
): void {
  const examDay = createExamDay(services);
  app.addHook('onListen', async () => examDay.start());
  app.addHook('onClose', () => examDay.stop());
  const sockets = watchSessions(app, services);
  const { publicUrl, secret } = services.config;
  const onWriting = services.activity.writes;
  const mountSocket = createMountSocket(app, { ...context, sockets, publicUrl, onWriting });
  mountAnswerSocket(mountSocket, { ...services, examDay, passes: createDevicePasses(secret) });
  const boards = createLiveBoards(services);
  app.addHook('onClose', async () => boards.stop());
  mountBoardSocket(mountSocket, boards);
  const rooms = createPaperRooms(services);
  app.addHook('onClose', async () => rooms.stop());
  mountPaperSocket(mountSocket, { secret, rooms });
}

/** The HTTP application with every feature mounted; it does not listen yet. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config, db, clock } = services;
  const app = Fastify(serverOptions(config));
  const limits = await guard(app, config);
  await app.register(websocket, { options: { maxPayload: largestFrame } });
  app.addHook('onRequest', async (request) => {
    if (isForeign(request, config.publicUrl)) throw new Refusal('foreignOrigin');
  });
  // The API's responses are personal: no browser or proxy may store them.
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  answerErrors(app, services);
  const loadActor = actorLoader(config);
  const activity = createSessionActivity(services);
  const freshMinutes = config.freshSignInMinutes;
  const turns = createTurns();
  const onActivity = activity.saw;
  const context: MountContext = { db, clock, loadActor, limits, turns, freshMinutes, onActivity };
  const papers = createSealedPapers(config.secret);
  const mount = createMount(app, context);
  mountFeatures(mount, { ...services, papers });
  mountSockets(app, { ...services, papers, activity }, context);
  const providers = await signInProviders(app, services);
  mountSignIn(app, services, { providers, loadActor });
  mountSignOut(mount, services, providers);
  await serveApiDocs(app);
  await serveWebPages(app, { preHandler: app.rateLimit() });
  return app;
}
