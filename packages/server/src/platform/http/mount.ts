import { personHeader, type Route } from '@karakter/contract/platform/route';
import { type Language, languages } from '@karakter/domain/text/language';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database, Tx } from '../database/db.ts';
import { becomeBlind, inTransaction } from '../database/transaction.ts';
import { unstorableIn } from '../database/unstorable.ts';
import { type Clock, systemClock } from '../jobs/clock.ts';
import { type DocumentRead, readAndLogged } from '../log/reading.ts';
import type { Actor } from './actor.ts';
import type { RequestLimits } from './limits/request-limits.ts';
import type { Turns } from './limits/turns.ts';
import { refuse } from './refusals.ts';

/** A handler's arguments: everything checked, inside one transaction. */
export type Call<R extends Route> = {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  language: Language;
  params: z.output<R['params']>;
  query: z.output<R['query']>;
  body: z.output<R['body']>;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** The response of a command without further data. */
export const accepted = { done: true } as const;

/**
 * A response made after the request's own transaction: work that many requests share, in a separate transaction that
 * repeats all checks. The request holds no connection while it waits.
 */
export class AfterTransaction<T> {
  readonly run: () => Promise<T>;
  constructor(run: () => Promise<T>) {
    this.run = run;
  }
}

type Answer<R extends Route> = z.input<R['response']>;
export type Handler<R extends Route> = (
  call: Call<R>,
) => Promise<Answer<R> | AfterTransaction<Answer<R>> | DocumentRead<Answer<R>>>;
export type Mount = <R extends Route>(route: R, handler: Handler<R>) => void;

export type MountContext = {
  db: Database;
  clock: Clock;
  /** Loads the caller by the session cookie, inside the transaction; null for a caller without a session. */
  loadActor: (tx: Tx, request: FastifyRequest) => Promise<Actor | null>;
  limits: RequestLimits;
  turns: Turns;
  /** Records that the person was active in this session. */
  onActivity: (sessionId: string) => void;
  /** How long after authentication a person may use the most important commands. */
  freshMinutes: number;
};

const stranger: Actor = {
  personId: '',
  sessionId: '',
  deviceId: '',
  language: 'nb',
  grants: [],
  activeRole: null,
};

/** The caller's language: the person's own, otherwise the browser's, otherwise bokmål. */
export function languageOf(request: FastifyRequest, actor?: Actor | null): Language {
  if (actor) return actor.language;
  const asked = (request.headers['accept-language'] ?? '').slice(0, 2);
  return languages.find((l) => l === asked) ?? 'nb';
}

/** Returns the caller if the role permits the route; otherwise the request ends. */
export function checkAccess(route: Pick<Route, 'access' | 'onExamDay'>, actor: Actor | null): Actor {
  if (route.access === 'anyone') return actor ?? stranger;
  if (actor === null) refuse('notSignedIn');
  if (actor.onlyExamId !== undefined && !route.onExamDay) refuse('seatCodeOfOneExam');
  if (route.access === 'signedIn') return actor;
  const { access } = route;
  if (!actor.grants.some((g) => access.includes(g.role))) refuse('missingRole');
  return actor;
}

/**
 * A page that was opened for one person does nothing on behalf of the next person who signs in in the same browser.
 */
function checkPerson(request: FastifyRequest, actor: Actor | null): void {
  const openedFor = request.headers[personHeader];
  if (openedFor !== undefined && actor !== null && openedFor !== actor.personId) refuse('signedInAsAnother');
}

/**
 * The most important commands are for a person who has just authenticated, not for a person who found an open window
 * [U2].
 */
function checkFresh(route: Pick<Route, 'fresh'>, actor: Actor, minutes: number): void {
  if (!route.fresh) return;
  const since = actor.session?.authenticatedAt;
  const oldest = systemClock.now().subtract({ minutes });
  if (!since || Temporal.Instant.compare(since, oldest) < 0)
    refuse('freshSignInNeeded', actor.session?.comesBackBy ?? {});
}

/** The value in the form of the contract, or the request ends with the invalid fields. */
export function parseOrRefuse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const unstorable = unstorableIn(value);
  if (unstorable !== undefined) refuse('badRequest', { fields: [unstorable] });
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((i) => ({ field: i.path.join('.'), problem: i.message }));
  refuse('badRequest', { fields });
}

const fileShape = z.object({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) });

/** File names contain no identity; they are quoted, and non-ASCII names use the form of RFC 5987. */
function sendFile(reply: FastifyReply, file: z.infer<typeof fileShape>): FastifyReply {
  const encoded = encodeURIComponent(file.name);
  return reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded}`,
    )
    .send(Buffer.from(file.bytes));
}

/** The caller by the session, whose further requests share the turns of all the person's sessions. */
async function callerIn(
  tx: Tx,
  route: Route,
  request: FastifyRequest,
  context: MountContext,
): Promise<Actor> {
  const loaded = await context.loadActor(tx, request);
  if (loaded) context.turns.belongsTo(context.limits.callerOf(request), loaded.personId);
  request.language = languageOf(request, loaded);
  checkPerson(request, loaded);
  return checkAccess(route, loaded);
}

/** The path of a command: validate → caller → one transaction → handler → the response schema filters the output. */
export function createMount(app: FastifyInstance, context: MountContext): Mount {
  return (route, handler) => {
    const answerIn = async (tx: Tx, request: FastifyRequest, reply: FastifyReply) => {
      const now = context.clock.now();
      const actor = await callerIn(tx, route, request, context);
      const params = parseOrRefuse(route.params, request.params) as never;
      const query = parseOrRefuse(route.query, request.query) as never;
      const body = parseOrRefuse(route.body, request.body) as never;
      checkFresh(route, actor, context.freshMinutes);
      if (request.method !== 'GET') context.onActivity(actor.sessionId);
      if (route.identity === 'hidden') await becomeBlind(tx, actor);
      const given = { params, query, body, request, reply };
      const answer = await handler({ tx, actor, now, language: request.language, ...given });
      if (answer instanceof AfterTransaction) return answer;
      return readAndLogged(tx, route, answer, { personId: actor.personId, at: now });
    };
    app.route({
      method: route.method,
      url: route.path,
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      ...context.limits.ofRoute(route),
      handler: async (request, reply) => {
        if (route.access !== 'anyone' && context.limits.isStranger(request)) refuse('notSignedIn');
        const found = await context.turns.inTurn(context.limits.callerOf(request), () =>
          inTransaction(context.db, route, (tx) => answerIn(tx, request, reply)),
        );
        const answer = found instanceof AfterTransaction ? await found.run() : found;
        const file = fileShape.safeParse(answer);
        return file.success ? sendFile(reply, file.data) : reply.send(route.response.parse(answer));
      },
    });
  };
}
