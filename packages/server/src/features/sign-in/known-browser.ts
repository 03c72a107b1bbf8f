import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName, cookieOptions } from '../../platform/http/cookies.ts';
import { addressOf } from '../../platform/http/limits/request-limits.ts';

type Settings = { readonly publicUrl: string; readonly secret: string };

const knownDays = 400;

const markOf = ({ secret }: Settings, id: string) =>
  createHmac('sha256', secret).update(`browser that signed in ${id}`).digest('base64url');

/** The cookie of a browser that was signed in from before; it says nothing of any person. */
function knownBrowser(settings: Settings, request: FastifyRequest): string | undefined {
  const [id = '', mark = ''] = (request.cookies[cookieName(settings, 'known')] ?? '').split('.');
  const [given, expected] = [Buffer.from(mark), Buffer.from(markOf(settings, id))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}

/** From now on sign-ins from this browser are counted separately. */
export function markKnown(settings: Settings, request: FastifyRequest, reply: FastifyReply): void {
  if (knownBrowser(settings, request) !== undefined) return;
  const id = randomBytes(16).toString('base64url');
  const options = { ...cookieOptions(settings), maxAge: knownDays * 24 * 3600 };
  reply.setCookie(cookieName(settings, 'known'), `${id}.${markOf(settings, id)}`, options);
}

/**
 * The key by which a return from the provider is counted: a browser that signed in before has its own, all others use
 * their address.
 */
export function browserOrAddress(settings: Settings, request: FastifyRequest): string {
  const id = knownBrowser(settings, request);
  return id === undefined ? addressOf(request) : `browser ${id}`;
}
