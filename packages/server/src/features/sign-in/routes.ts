import { demoRoutes } from '@karakter/contract/demo/routes';
import { signInRefusals } from '@karakter/contract/sign-in/refusals';
import { type ProviderName, signInRoutes } from '@karakter/contract/sign-in/routes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Identity, SignInAnswer } from '../../integrations/identity/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { languageOf, type Mount } from '../../platform/http/mount.ts';
import { Refusal, refuse } from '../../platform/http/refusals.ts';
import type { Services } from '../../services.ts';
import { personWithIdentity } from '../people/identities.ts';
import { deviceOf, type LoadActor, openSession, setSessionCookie } from '../people/session.ts';
import { endSurplusSessions, revokeOwnSession } from '../people/store.ts';
import { keepWaiting } from '../people/waiting-sign-ins.ts';
import { admitInvited } from './admit.ts';
import { createFailureCount } from './failure-count.ts';
import { invitationCookie } from './invitation-routes.ts';
import { browserOrAddress, markKnown } from './known-browser.ts';
import { callbackUrl, offeredProviders, type Providers } from './providers.ts';
import { localPath } from './return-to.ts';
import { forgetStarted, keepStarted, startedIn } from './started-sign-in.ts';
import { demonstrationPeople, useSignIn } from './store.ts';
import { waitingCookie } from './unknown-routes.ts';

const writing = { identity: 'visible', effect: 'write' } as const;

/**
 * Beginning a sign-in stores nothing and needs no query: it costs as much as a refusal, and is not counted. So no
 * client can begin so often that others at the same address, a whole exam room, are refused [D14].
 */
const uncounted = { config: { rateLimit: false } } as const;

/**
 * The return costs one request to the provider for each sign-in that began here; others are refused before. It is
 * counted separately from other requests without a session at an address, with room for a large exam within a minute;
 * a browser that has signed in before is counted on its own.
 */
const comingBack = (settings: Services['config']) => {
  const isKnown = (key: string) => key.startsWith('browser ');
  const max = (_: FastifyRequest, key: string) => (isKnown(key) ? 60 : 4000);
  const keyGenerator = (request: FastifyRequest) => browserOrAddress(settings, request);
  // A return that did not begin here costs nothing, and is not counted.
  const allowList = (request: FastifyRequest) => startedIn(settings, request) === undefined;
  return { config: { rateLimit: { max, timeWindow: '1 minute', keyGenerator, allowList } } };
};

const isBrowser = (request: FastifyRequest) => request.headers.accept?.includes('text/html') ?? false;

/** Where a sign-in that begins or ends with this request was to lead. */
function returnToOf(config: Services['config'], request: FastifyRequest): string {
  const { data: query } = signInRoutes.start.query.safeParse(request.query);
  return startedIn(config, request)?.returnTo ?? localPath(query?.returnTo, config.publicUrl);
}

/**
 * In a browser the person reads it on the sign-in page, from where the next attempt leads to the same place; a program
 * gets the refusal itself.
 */
function showRefusal(
  config: Services['config'],
  error: unknown,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): FastifyReply {
  if (!(error instanceof Refusal) || !isBrowser(request)) throw error;
  const returnTo = returnToOf(config, request);
  const search = new URLSearchParams({ refusal: error.code, ...(returnTo !== '/' && { returnTo }) });
  return reply.redirect(`/sign-in?${search}`, 303);
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : refuse('notFound');
}

async function start(services: Services, providers: Providers, request: FastifyRequest, reply: FastifyReply) {
  const { config, log } = services;
  const { provider: name } = parse(signInRoutes.start.params, request.params);
  const { returnTo, login_hint: loginHint, fresh } = parse(signInRoutes.start.query, request.query);
  const provider = providers[name] ?? refuse('notFound');
  const wish = { redirectUri: callbackUrl(config, name), loginHint, fresh: fresh === 'true' };
  const begun = await provider.begin(wish).catch((error: unknown) => {
    log.error(`${name} does not answer`, error);
    return refuse('providerUnavailable');
  });
  const { url, ...attempt } = begun;
  const started = { ...attempt, provider: name, returnTo: localPath(returnTo, config.publicUrl) };
  keepStarted(config, request, reply, started);
  return reply.redirect(url, 302);
}

/** The person who returns from the provider. No transaction is open during the request to the provider. */
async function confirmed(services: Services, providers: Providers, request: FastifyRequest) {
  const { config, db, log } = services;
  const { provider: name } = parse(signInRoutes.callback.params, request.params);
  const provider = providers[name] ?? refuse('notFound');
  const started = startedIn(config, request) ?? refuse('signInExpired');
  if (!(await inTransaction(db, writing, (tx) => useSignIn(tx, started.state)))) refuse('signInExpired');
  const answer = await provider.finish(new URL(request.url, config.publicUrl), started);
  if (answer.outcome === 'tooWeak') refuse('signInTooWeak');
  if (answer.outcome === 'identified') return { ...started, ...answer };
  log.error(`a sign-in at ${name} was refused: ${answer.reason}`);
  return refuse('signInFailed');
}

type Identified = Extract<SignInAnswer, { outcome: 'identified' }>;

/** The person this identity belongs to; an invitation that the browser brings along is used up first. */
async function personOf(
  tx: Tx,
  { clock, config }: Services,
  request: FastifyRequest,
  identity: Identity,
): Promise<string | undefined> {
  const invitation = invitationCookie.read(config, request);
  if (!invitation) return personWithIdentity(tx, identity);
  const { hostname: host } = new URL(config.publicUrl);
  return admitInvited(tx, invitation, { identity, language: languageOf(request), at: clock.now(), host });
}

/**
 * A new session with a new token at every sign-in; the one the browser had before ends with it. A sign-in that belongs
 * to no person waits instead, for the exam office.
 */
async function newSession(
  services: Services,
  request: FastifyRequest,
  who: Identified & { provider: ProviderName; deviceId: string },
  loadActor: LoadActor,
): Promise<{ token: string } | { waitingId: string }> {
  return inTransaction(services.db, writing, async (tx) => {
    const { identity, profile } = who;
    const personId = await personOf(tx, services, request, identity);
    if (personId === undefined)
      return { waitingId: await keepWaiting(tx, { identity, profile, at: services.clock.now() }) };
    const before = await loadActor(tx, request);
    if (before) await revokeOwnSession(tx, before.personId, before.sessionId);
    const userAgent = request.headers['user-agent'] ?? '';
    const { provider, deviceId, authenticatedAt, idToken } = who;
    const { secret } = services.config;
    const session = { personId, provider, userAgent, deviceId, authenticatedAt, idToken, secret };
    const token = await openSession(tx, session);
    await endSurplusSessions(tx, personId);
    return { token };
  });
}

/** A browser is sent to the page that says whom to ask, with proof that this sign-in is its own. */
function sayUnknown(
  config: Services['config'],
  reply: FastifyReply,
  { waitingId, provider, returnTo }: { waitingId: string; provider: ProviderName; returnTo: string },
): FastifyReply {
  waitingCookie.set(config, reply, waitingId);
  const search = new URLSearchParams({ provider, returnTo });
  return reply.redirect(`/not-known?${search}`, 302);
}

/**
 * Sign-in by redirects [U2]. These two routes open their own short transactions, since the mount's one transaction
 * would be held while another server is waited for.
 */
export function mountSignIn(
  app: FastifyInstance,
  services: Services,
  { providers, loadActor }: { providers: Providers; loadActor: LoadActor },
): void {
  const { config } = services;
  const failures = createFailureCount(services);
  app.addHook('onClose', () => failures.stop());
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const { data: params } = signInRoutes.start.params.safeParse(request.params);
    if (error instanceof Refusal && error.code in signInRefusals && params)
      failures.note({ provider: params.provider, refusal: error.code });
    return showRefusal(config, error, { request, reply });
  };
  const begin = { ...uncounted, errorHandler };
  const comeBack = { ...comingBack(config), errorHandler };
  app.get(signInRoutes.start.path, begin, (request, reply) => start(services, providers, request, reply));
  app.get(signInRoutes.callback.path, comeBack, async (request, reply) => {
    const who = await confirmed(services, providers, request);
    // Whatever the result: the next sign-in in this browser may be another person's.
    invitationCookie.forget(config, request, reply);
    waitingCookie.forget(config, request, reply);
    const deviceId = deviceOf(request, reply, config);
    const opened = await newSession(services, request, { ...who, deviceId }, loadActor);
    forgetStarted(config, reply, who);
    if ('waitingId' in opened) {
      if (!isBrowser(request)) refuse('unknownPerson');
      failures.note({ provider: who.provider, refusal: 'unknownPerson' });
      return sayUnknown(config, reply, { ...who, ...opened });
    }
    markKnown(config, request, reply);
    setSessionCookie(reply, opened.token, config);
    return reply.redirect(who.returnTo, 302);
  });
}

/** The providers for the sign-in page: a button for a missing provider would lead nowhere. */
export function mountWaysToSignIn(mount: Mount, config: Services['config']): void {
  const providers = offeredProviders(config);
  mount(signInRoutes.ways, async () => ({ providers }));
}

/** The people that visitors can try, for the demonstration's sign-in page. */
export function mountDemonstrationPeople(mount: Mount, settings: { demonstration: boolean }): void {
  mount(demoRoutes.people, async ({ tx }) => {
    if (!settings.demonstration) refuse('notFound');
    return { people: await demonstrationPeople(tx) };
  });
}
