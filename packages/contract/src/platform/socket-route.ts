import type { z } from 'zod';
import type { Route } from './route.ts';

/** The code with which the server closes the socket of a session that is over: as 401 over HTTP. */
export const signedOutCode = 4401;

/** One WebSocket route as data, so that the checks of every route apply to it too. Opened by GET, origin checked. */
export type SocketRoute<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Message extends z.ZodType = z.ZodType,
> = Pick<Route, 'name' | 'summary' | 'path' | 'access' | 'identity' | 'reserved' | 'onExamDay'> & {
  readonly params: Params;
  readonly query: Query;
  /** The server's text frames. */
  readonly message: Message;
  /** An answer is written through it: while it is open, the session does not expire. */
  readonly keepsSession?: true;
};

/** Keeps the exact schemas of a WebSocket route. */
export function socketRoute<P extends z.ZodType, Q extends z.ZodType, M extends z.ZodType>(
  route: SocketRoute<P, Q, M>,
): SocketRoute<P, Q, M> {
  return route;
}
