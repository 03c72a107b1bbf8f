import type { SocketRoute } from '@karakter/contract/platform/socket-route';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { z } from 'zod';
import type { Tx } from '../database/db.ts';
import { becomeBlind, inTransaction } from '../database/transaction.ts';
import type { Actor } from './actor.ts';
import { checkAccess, languageOf, type MountContext, parseOrRefuse } from './mount.ts';
import type { OpenSockets } from './open-sockets.ts';
import { Refusal, refuse } from './refusals.ts';

type Opening<R extends SocketRoute> = {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  params: z.output<R['params']>;
  query: z.output<R['query']>;
};

/**
 * `admit` decides in one read-only transaction whether the caller may connect and with what; `connect` serves the
 * socket, and may ask later whether the same caller would still be admitted.
 */
export type SocketHandler<R extends SocketRoute, Admitted> = {
  admit: (opening: Opening<R>) => Promise<Admitted>;
  connect: (socket: WebSocket, admitted: Admitted, isStillAdmitted: IsStillAdmitted<Admitted>) => void;
};
/** Whether the caller would be admitted now and, where that is asked, with what still fits the open socket. */
type IsStillAdmitted<Admitted> = (fits?: (admitted: Admitted) => boolean) => Promise<boolean>;
export type MountSocket = <R extends SocketRoute, Admitted>(
  route: R,
  handler: SocketHandler<R, Admitted>,
) => void;

/**
 * The path of a WebSocket: own origin → validate → caller → one transaction admits → open. A refusal is an HTTP
 * answer before the socket opens, as for any route. Browsers send the cookie from any page, so the origin is
 * required. The socket lives no longer than the session it was opened with.
 */
export function createMountSocket(
  app: FastifyInstance,
  context: MountContext & {
    publicUrl: string;
    sockets: Pick<OpenSockets, 'add'>;
    /** An answer is open in this session. */
    onWriting: (sessionId: string) => void;
  },
): MountSocket {
  const ownOrigin = new URL(context.publicUrl).origin;
  const admitted = new WeakMap<FastifyRequest, { sessionId: string; outcome: unknown }>();
  return (route, { admit, connect }) => {
    const ask = (request: FastifyRequest) =>
      inTransaction(context.db, { identity: route.identity, effect: 'read' }, async (tx) => {
        const loaded = await context.loadActor(tx, request);
        request.language = languageOf(request, loaded);
        const actor = checkAccess(route, loaded);
        const params = parseOrRefuse(route.params, request.params) as never;
        const query = parseOrRefuse(route.query, request.query) as never;
        if (route.identity === 'hidden') await becomeBlind(tx, actor);
        const outcome = await admit({ tx, actor, now: context.clock.now(), params, query });
        return { sessionId: actor.sessionId, outcome };
      });
    const isStillAdmitted = (request: FastifyRequest, fits: (outcome: never) => boolean) =>
      ask(request).then(
        ({ outcome }) => fits(outcome as never),
        (failure: unknown) => {
          if (failure instanceof Refusal) return false;
          throw failure;
        },
      );
    app.route({
      method: 'GET',
      url: route.path,
      ...context.limits.ofRoute(route),
      preValidation: async (request) => {
        if (request.headers.origin !== ownOrigin) refuse('foreignOrigin');
        admitted.set(request, await ask(request));
      },
      handler: () => refuse('upgradeNeeded'),
      wsHandler: (socket, request) => {
        const { sessionId = '', outcome } = admitted.get(request) ?? {};
        if (!context.sockets.add(sessionId, socket, route.keepsSession)) return;
        if (route.keepsSession) context.onWriting(sessionId);
        connect(socket, outcome as never, (fits = () => true) => isStillAdmitted(request, fits));
      },
    });
  };
}
