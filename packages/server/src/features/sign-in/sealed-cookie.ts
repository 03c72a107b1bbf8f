import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cookieName, cookieOptions } from '../../platform/http/cookies.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { openText, sealText } from '../../platform/log/sealed-text.ts';

type Settings = { readonly publicUrl: string; readonly secret: string };

/**
 * Data that a browser carries for half an hour and cannot read or change; the server stores nothing of it. A cookie
 * that Karakter did not make, or that is too old, is ignored.
 */
export function sealedCookie<Value>(kind: 'invitation' | 'waiting', schema: z.ZodType<Value>) {
  const minutes = 30;
  const sealOf = ({ secret }: Settings) => ({ secret, purpose: `cookie ${kind}`, bound: kind });
  const kept = z.object({ value: schema, until: z.number() });
  return {
    set(settings: Settings, reply: FastifyReply, value: Value): void {
      const until = systemClock.now().epochMilliseconds + minutes * 60_000;
      const sealed = sealText(sealOf(settings), JSON.stringify({ value, until }));
      const options = { ...cookieOptions(settings), maxAge: minutes * 60 };
      reply.setCookie(cookieName(settings, kind), sealed.toString('base64url'), options);
    },
    read(settings: Settings, request: FastifyRequest): Value | undefined {
      const { [cookieName(settings, kind)]: sealed } = request.cookies;
      if (sealed === undefined) return undefined;
      try {
        const text = openText(sealOf(settings), Buffer.from(sealed, 'base64url'));
        const { value, until } = kept.parse(JSON.parse(text));
        return systemClock.now().epochMilliseconds < until ? value : undefined;
      } catch {
        return undefined;
      }
    },
    forget(settings: Settings, request: FastifyRequest, reply: FastifyReply): void {
      const name = cookieName(settings, kind);
      if (request.cookies[name] !== undefined) reply.clearCookie(name, cookieOptions(settings));
    },
  };
}
