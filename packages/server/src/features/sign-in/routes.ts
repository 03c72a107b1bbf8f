import { demoRoutes } from '@karakter/contract/demo';
import { type ProviderName, signInRoutes } from '@karakter/contract/sign-in';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Identity } from '../../integrations/identity/port.ts';
import type { Mount } from '../../platform/mount.ts';
import { Refusal, refuse } from '../../platform/refusals.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Services } from '../../services.ts';
import { loadActor, machineOf, openSession, setSessionCookie } from '../people/session.ts';
import { revokeOwnSession } from '../people/store.ts';
import { callbackUrl, type Providers } from './providers.ts';
import { localPath } from './return-to.ts';
import { demonstrationPeople, personWithIdentity, saveSignIn, takeSignIn } from './store.ts';

const writing = { identity: 'visible', effect: 'write' } as const;

/** Ties a sign-in to the browser it began in: another's half-finished sign-in can't be slipped to somebody. */
const cookieFor = (state: string) => `karakter_sign_in_${state}`;
const cookiePath = '/api/sign-in';

/**
 * Stricter than elsewhere, and counted by address whatever cookie is sent; yet a whole exam hall behind one address,
 * two requests each, comes in within a minute [D14].
 */
const signInLimit = {
  max: 4000,
  timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest) => request.ip,
};

/** A person in a browser is told on the sign-in page; a program gets the refusal itself. */
function showRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isBrowser = request.headers.accept?.includes('text/html') ?? false;
  if (!(error instanceof Refusal) || !isBrowser) throw error;
  return reply.redirect(`/sign-in?refusal=${error.code}`, 303);
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : refuse('notFound');
}

async function start(services: Services, providers: Providers, request: FastifyRequest, reply: FastifyReply) {
  const { config, db, log } = services;
  const { provider: name } = parse(signInRoutes.start.params, request.params);
  const { returnTo, login_hint: hint } = parse(signInRoutes.start.query, request.query);
  const provider = providers[name] ?? refuse('notFound');
  const begun = await provider.begin(callbackUrl(config, name), hint).catch((error: unknown) => {
    log.error(`${name} does not answer`, error);
    return refuse('providerUnavailable');
  });
  const { url, ...attempt } = begun;
  const started = { ...attempt, provider: name, returnTo: localPath(returnTo, config.publicUrl) };
  await inTransaction(db, writing, (tx) => saveSignIn(tx, started));
  const secure = config.publicUrl.startsWith('https:');
  const cookie = { path: cookiePath, httpOnly: true, sameSite: 'lax', secure, maxAge: 600 } as const;
  return reply.setCookie(cookieFor(attempt.state), '1', cookie).redirect(url, 302);
}

/** Who comes back. No transaction is open while the provider is asked. */
async function confirmed(services: Services, providers: Providers, request: FastifyRequest) {
  const { config, db, log } = services;
  const { provider: name } = parse(signInRoutes.callback.params, request.params);
  const { state } = parse(signInRoutes.callback.query, request.query);
  const provider = providers[name] ?? refuse('notFound');
  if (state === undefined || request.cookies[cookieFor(state)] === undefined) refuse('signInExpired');
  const started =
    (await inTransaction(db, writing, (tx) => takeSignIn(tx, name, state))) ?? refuse('signInExpired');
  const answer = await provider.finish(new URL(request.url, config.publicUrl), started);
  if (answer.outcome === 'tooWeak') refuse('signInTooWeak');
  if (answer.outcome === 'identified') return { ...started, identity: answer.identity };
  log.error(`a sign-in at ${name} was refused: ${answer.reason}`);
  return refuse('signInFailed');
}

/** A new session with a new token at every sign-in; the one the browser had before ends with it. */
async function newSession(
  services: Services,
  request: FastifyRequest,
  who: { identity: Identity; provider: ProviderName; machineId: string },
): Promise<string> {
  return inTransaction(services.db, writing, async (tx) => {
    const personId = (await personWithIdentity(tx, who.identity)) ?? refuse('unknownPerson');
    const before = await loadActor(tx, request);
    if (before) await revokeOwnSession(tx, before.personId, before.sessionId);
    const userAgent = request.headers['user-agent'] ?? '';
    const { provider, machineId } = who;
    return openSession(tx, { personId, provider, userAgent, machineId });
  });
}

/**
 * Sign-in by redirects [U2]. These two routes open their own short transactions, since the mount's one transaction
 * would be held while another server is waited for.
 */
export function mountSignIn(app: FastifyInstance, services: Services, providers: Providers): void {
  const { publicUrl } = services.config;
  const options = { config: { rateLimit: signInLimit }, errorHandler: showRefusal };
  app.get(signInRoutes.start.path, options, (request, reply) => start(services, providers, request, reply));
  app.get(signInRoutes.callback.path, options, async (request, reply) => {
    const who = await confirmed(services, providers, request);
    const isSecure = publicUrl.startsWith('https:');
    const machineId = machineOf(request, reply, isSecure);
    setSessionCookie(reply, await newSession(services, request, { ...who, machineId }), isSecure);
    return reply.clearCookie(cookieFor(who.state), { path: cookiePath }).redirect(who.returnTo, 302);
  });
}

/** Who can be tried, for the demonstration's sign-in page. */
export function mountDemonstrationPeople(mount: Mount, settings: { demonstration: boolean }): void {
  mount(demoRoutes.people, async ({ tx }) => {
    if (!settings.demonstration) refuse('notFound');
    return { people: await demonstrationPeople(tx) };
  });
}
