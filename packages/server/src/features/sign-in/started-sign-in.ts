import { type ProviderName, providerNames, signInRoutes } from '@karakter/contract/sign-in/routes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SignInAttempt } from '../../integrations/identity/port.ts';
import { cookieName, cookieOptions } from '../../platform/http/cookies.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { openText, sealText } from '../../platform/log/sealed-text.ts';

type Settings = { readonly publicUrl: string; readonly secret: string };

const minutesToSignIn = 10;
/** A browser that begins more and more sign-ins keeps only the last ones: its cookies must fit into a request. */
const mostAtOnce = 5;
/** An address that does not fit into the cookie leads to the front page. */
const longestReturn = 1_500;

const started = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  fresh: z.boolean(),
  provider: z.enum(providerNames),
  returnTo: z.string(),
  /** In milliseconds since 1970, by the system clock. */
  startedAt: z.number(),
});
export type StartedSignIn = SignInAttempt & { provider: ProviderName; returnTo: string };

const sealOf = ({ secret }: Settings, state: string) => ({ secret, purpose: 'sign-in', bound: state });
const nameOf = (settings: Settings, state: string) => cookieName(settings, `sign_in_${state}`);

/** Gives a sign-in in progress to the browser in which it began, sealed, so that the server need not store it. */
export function keepStarted(
  settings: Settings,
  { cookies }: FastifyRequest,
  reply: FastifyReply,
  begun: StartedSignIn,
): void {
  const prefix = nameOf(settings, '');
  // Anyone can send a cookie of any name: a cookie that Karakter did not set cannot be removed either.
  const isOurs = (name: string) => name.startsWith(prefix) && /^[\w-]+$/.test(name.slice(prefix.length));
  const others = Object.keys(cookies).filter(isOurs);
  // Browsers send the oldest first.
  for (const name of others.slice(0, Math.max(0, others.length - mostAtOnce + 1)))
    reply.clearCookie(name, cookieOptions(settings));
  const { state } = begun;
  const returnTo = begun.returnTo.length > longestReturn ? '/' : begun.returnTo;
  const text = JSON.stringify({ ...begun, returnTo, startedAt: systemClock.now().epochMilliseconds });
  const sealed = sealText(sealOf(settings, state), text).toString('base64url');
  reply.setCookie(nameOf(settings, state), sealed, {
    ...cookieOptions(settings),
    maxAge: minutesToSignIn * 60,
  });
}

/**
 * The sign-in that this request comes back from; undefined where it did not begin in this browser, at this provider, in
 * the last ten minutes: another's half-finished sign-in can't be slipped to another person. No database is asked.
 */
export function startedIn(settings: Settings, request: FastifyRequest): StartedSignIn | undefined {
  const { data: query } = signInRoutes.callback.query.safeParse(request.query);
  const { data: params } = signInRoutes.callback.params.safeParse(request.params);
  const state = query?.state;
  const sealed = state === undefined ? undefined : request.cookies[nameOf(settings, state)];
  if (state === undefined || sealed === undefined) return undefined;
  try {
    const text = openText(sealOf(settings, state), Buffer.from(sealed, 'base64url'));
    const { startedAt, ...found } = started.parse(JSON.parse(text));
    const age = systemClock.now().epochMilliseconds - startedAt;
    const isOwn = found.state === state && found.provider === params?.provider;
    return isOwn && age < minutesToSignIn * 60_000 ? found : undefined;
  } catch {
    return undefined;
  }
}

export function forgetStarted(settings: Settings, reply: FastifyReply, { state }: StartedSignIn): void {
  reply.clearCookie(nameOf(settings, state), cookieOptions(settings));
}
