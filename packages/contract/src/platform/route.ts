import type { Role } from '@karakter/domain/people/roles';
import { z } from 'zod';

/** The callers of a route: anyone, anyone signed in, or the holders of one of these roles. */
export type Access = 'anyone' | 'signedIn' | readonly Role[];

/**
 * States whom the page was opened for. Two people may sign in one after the other in the same browser: what the one
 * wrote in a window that is still open is never saved as the other's.
 */
export const personHeader = 'karakter-person';

/** A name or title in the three languages. */
export const trilingual = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

/** What a route sends back when it is not JSON: a file with its media type. */
export const fileResponse = z.custom<{ name: string; mediaType: string; bytes: Uint8Array }>();

/** What a route answers that sends the browser on to another page. */
export const redirectResponse = z.custom<{ redirectTo: string }>();

/** The event in the exam's log when a person opens a protected document [Q3]. */
export const readEvents = [
  'paperRead',
  'paperPreviewed',
  'gradedPaperRead',
  'guideRead',
  'answerRead',
  'answerHistoryRead',
  'lateChangeRead',
  'rawAnswerRead',
  'explanationTextRead',
  'appealRead',
  'decisionRead',
  'archiveRead',
] as const;
export type ReadEvent = (typeof readEvents)[number];

/** Marks a document that only its owner may read without a trace; each route that answers it states `logsRead`. */
export function protectedDocument<S extends z.ZodType>(schema: S): S {
  return schema.meta({ protectedDocument: true });
}

/**
 * One HTTP route as data. `identity: 'hidden'` runs the transaction without rights on the tables that hold names
 * [U7]. `effect: 'read'` runs it read-only; a GET that must leave a trace [A4] states 'write'.
 */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  readonly name: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly access: Access;
  readonly identity: 'hidden' | 'visible';
  readonly effect: 'read' | 'write';
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** The event each reading of the answered document leaves in the exam's log. */
  readonly logsRead?: ReadEvent;
  /** Bytes the body may have; 1 MiB unless stated. */
  readonly bodyLimit?: number;
  /** From one session or stranger's address; where it is stated it is far below the server's own limit. */
  readonly requestsPerMinute?: number;
  /** What writing and handing in cannot do without: counted separately, so that nothing else uses up its share. */
  readonly reserved?: true;
  /** Weighs so much that the person must have signed in a moment ago [U2]. */
  readonly fresh?: true;
};

const nothing = z.object({});
type Nothing = typeof nothing;

type RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Pick<
  Route<P, Q, B, R>,
  'name' | 'summary' | 'method' | 'path' | 'access' | 'identity' | 'response'
> &
  Pick<Route, 'bodyLimit' | 'requestsPerMinute' | 'logsRead' | 'reserved' | 'fresh'> & {
    params?: P;
    query?: Q;
    body?: B;
    effect?: 'read' | 'write';
  };

/** Fills in what a route leaves unsaid: no params, query or body; a GET reads, all else and what is logged writes. */
export function route<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(spec: RouteSpec<P, Q, B, R>): Route<P, Q, B, R> {
  return {
    effect: spec.method === 'GET' && spec.logsRead === undefined ? 'read' : 'write',
    ...spec,
    params: spec.params ?? (nothing as unknown as P),
    query: spec.query ?? (nothing as unknown as Q),
    body: spec.body ?? (nothing as unknown as B),
  };
}

/** The largest whole number that a column of the database holds. */
const largest = 2 ** 31 - 1;
/** A number of which the domain says in words what it may be; one that no column can hold is no answer at all. */
export const anyNumber = z.number().min(-largest).max(largest);
/** A count, a version or a candidate's number. */
export const wholeNumber = z.int().min(0).max(largest);

/**
 * Without the years before the first, which PostgreSQL and ISO 8601 count in two ways; a late one the domain refuses
 * in words.
 */
const hasUsualYear = (text: string) => text >= '1000';
const dated = { hasUsualYear: true };

/** As `instantText`, of a device whose clock may say anything. */
export const anyInstantText = z.iso.datetime({ offset: true }).refine((text) => !/\.\d{10}/.test(text));
/** An instant on the wire: ISO 8601 with its offset, to the nanosecond at most, as Temporal reads it. */
export const instantText = anyInstantText.refine(hasUsualYear).meta(dated);
/** A calendar date on the wire. */
export const dateText = z.iso.date().refine(hasUsualYear).meta(dated);
export const id = z.uuid();
export const done = z.object({ done: z.literal(true) });

/** The answer every refused request gets; `message` is in the caller's language. */
export const refusalAnswer = z.object({
  refusal: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
