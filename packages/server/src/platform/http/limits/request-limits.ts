import { normalizeIP, type RateLimitOptions, type RateLimitPluginOptions } from '@fastify/rate-limit';
import type { Route } from '@karakter/contract/platform/route';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusals.ts';

type Settings = {
  /** The limit for all requests without a session from one network address. */
  readonly requestsPerMinute: number;
  /** In one session. */
  readonly requestsPerSession: number;
};

/** A page consists of dozens of files, which cost almost nothing. */
const filesPerRequest = 10;
/** Separately counted routes need far fewer requests than a session may send in all. */
const reservedShare = 4;
const kept = 50_000;

const isOfSession = (key: string) => key.startsWith('session ');
const isFile = ({ method, url }: FastifyRequest) => method === 'GET' && !url.startsWith('/api/');

/** The address of a request; for IPv6 the network, since a device may have any number of addresses there. */
export function addressOf(request: FastifyRequest): string {
  // A connection that has just broken has no address any more.
  const { ip } = request as { ip?: string };
  return normalizeIP(ip ?? '');
}

export type RequestLimits = {
  readonly plugin: RateLimitPluginOptions;
  /** As whom the request counts: its session, or the address of a stranger. */
  callerOf(request: FastifyRequest): string;
  /** Whether the request has no session token: routes for signed-in people are then refused without a query. */
  isStranger(request: FastifyRequest): boolean;
  /** The separate limit of a route; undefined where it shares the limit of all routes. */
  ofRoute(
    route: Pick<Route, 'requestsPerMinute' | 'reserved' | 'access'> & Partial<Pick<Route, 'method'>>,
  ): { config: { rateLimit: RateLimitOptions } } | undefined;
};

/**
 * A signed-in person is counted by session, so that neither strangers nor others at the same address use up their
 * share; everyone else is counted by address [D14]. `sessionOf` distinguishes a session's key from a forgery, without
 * a query: a forged cookie must not get a share of its own. `tokenOf`: the token that was sent.
 */
export function requestLimits(
  { requestsPerMinute, requestsPerSession }: Settings,
  sessionOf: (request: FastifyRequest) => string | undefined,
  tokenOf: (request: FastifyRequest) => string | undefined,
): RequestLimits {
  const callerOf = (request: FastifyRequest) => {
    const session = sessionOf(request);
    return session === undefined ? addressOf(request) : `session ${session}`;
  };
  const keyGenerator = (request: FastifyRequest) =>
    isFile(request) ? `${callerOf(request)} files` : callerOf(request);
  const mostOf = (key: string) => (isOfSession(key) ? requestsPerSession : requestsPerMinute);
  const isStranger = (request: FastifyRequest) => tokenOf(request) === undefined;
  return {
    callerOf,
    isStranger,
    plugin: {
      timeWindow: '1 minute',
      cache: kept,
      keyGenerator,
      max: (_, key) => mostOf(key) * (key.endsWith(' files') ? filesPerRequest : 1),
      errorResponseBuilder: (_, { ttl }) =>
        new Refusal('tooManyRequests', { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
    },
    ofRoute({ requestsPerMinute: own, reserved, access, method }) {
      if (own !== undefined) return { config: { rateLimit: { max: own, timeWindow: '1 minute' } } };
      if (!reserved) return undefined;
      const max = (_: FastifyRequest, key: string) =>
        Math.ceil(mostOf(key) / (isOfSession(key) ? reservedShare : 1));
      // The answer that a sign-in is needed costs as much as a refusal: a page gets it whatever others at the address
      // do.
      const isFree = method === 'GET' && access !== 'anyone';
      const allowList = (request: FastifyRequest) => isFree && isStranger(request);
      return { config: { rateLimit: { max, timeWindow: '1 minute', allowList } } };
    },
  };
}
