import { createHmac, timingSafeEqual } from 'node:crypto';
import { signInRoutes } from '@karakter/contract/sign-in';
import type { FastifyRequest } from 'fastify';
import { cookieName } from '../../platform/cookies.ts';
import { addressOf } from '../../platform/request-limits.ts';

type Settings = { readonly publicUrl: string; readonly secret: string };

/**
 * Ties a sign-in to the browser it began in, by a cookie: another's half-finished sign-in can't be slipped to somebody,
 * and a made-up one is seen without asking the database.
 */
export function browserMark(settings: Settings, state: string): { name: string; value: string } {
  const value = createHmac('sha256', settings.secret).update(`sign-in ${state}`).digest('base64url');
  return { name: cookieName(settings, `sign_in_${state}`), value };
}

/** Whether this browser began this sign-in. */
export function isOwn(settings: Settings, request: FastifyRequest, state: string): boolean {
  const { name, value } = browserMark(settings, state);
  const given = Buffer.from(request.cookies[name] ?? '');
  const expected = Buffer.from(value);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What a way back is counted by: the sign-in it ends where that began here, and the address otherwise. */
export function signInOf(settings: Settings, request: FastifyRequest): string {
  const { data } = signInRoutes.callback.query.safeParse(request.query);
  const state = data?.state;
  return state !== undefined && isOwn(settings, request, state) ? `sign-in ${state}` : addressOf(request);
}
