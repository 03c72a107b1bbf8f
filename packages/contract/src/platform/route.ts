import type { Role } from '@karakter/domain/people/roles';
import { z } from 'zod';

/** The callers of a route: anyone, anyone signed in, or the holders of one of these roles. */
export type Access = 'anyone' | 'signedIn' | readonly Role[];

/**
 * Names the person the page was opened for. Two people may sign in one after the other in the same browser: text
 * written by the first in a window that is still open is never saved as the other's.
 */
export const personHeader = 'karakter-person';

/** A name or title in the three languages. */
export const trilingual = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

/** The response of a route that is not JSON: a file with its media type. */
export const fileResponse = z.custom<{ name: string; mediaType: string; bytes: Uint8Array }>();

/** The response of a route that sends the browser on to another page. */
export const redirectResponse = z.custom<{ redirectTo: string }>();

/** The event in the exam's log when a person opens a protected document [Q3]. */
export const readEvents = [
  'paperRead',
  'paperPreviewed',
  'paperPrinted',
  'gradedPaperRead',
  'guideRead',
  'answerRead',
  'answersRead',
  'answerHistoryRead',
  'lateChangeRead',
  'rawAnswerRead',
  'explanationTextRead',
  'wholeFileRead',
  'appealRead',
  'complaintRead',
  'dismissalAppealRead',
  'decisionRead',
  'archiveRead',
] as const;
export type ReadEvent = (typeof readEvents)[number];

/** Marks a document that only its owner may read without a trace; each route that returns it states `logsRead`. */
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
  /** The event in the exam's log for each reading of the returned document. */
  readonly logsRead?: ReadEvent;
  /** Bytes the body may have; 1 MiB unless stated. */
  readonly bodyLimit?: number;
  /** The limit for one session, or one unknown address; where it is stated it is far below the server's own limit. */
  readonly requestsPerMinute?: number;
  /**
   * Requests that candidates need for writing and handing in: counted separately, so that other requests cannot use
   * up their share.
   */
  readonly reserved?: true;
  /** So important that the person must have signed in recently [U2]. */
  readonly fresh?: true;
  /** Also for a session that a one-time code at the seat has opened, which reaches one exam only [U9]. */
  readonly onExamDay?: true;
};

const nothing = z.object({});
type Nothing = typeof nothing;

type RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Pick<
  Route<P, Q, B, R>,
  'name' | 'summary' | 'method' | 'path' | 'access' | 'identity' | 'response'
> &
  Pick<Route, 'bodyLimit' | 'requestsPerMinute' | 'logsRead' | 'reserved' | 'fresh' | 'onExamDay'> & {
    params?: P;
    query?: Q;
    body?: B;
    effect?: 'read' | 'write';
  };

/** Fills in a route's defaults: no params, query or body; a GET reads, any other route writes and is logged. */
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
/**
 * A number whose range the domain checks and explains in a sentence; a number that no column can hold is refused
 * outright.
 */
export const anyNumber = z.number().min(-largest).max(largest);
/** A count, a version or a candidate's number. */
export const wholeNumber = z.int().min(0).max(largest);

/**
 * Without the years before the first, which PostgreSQL and ISO 8601 count in two ways; a late year is refused by the
 * domain with a sentence.
 */
const hasUsualYear = (text: string) => text >= '1000';
const dated = { hasUsualYear: true };

/** As `instantText`, from a device whose clock may show anything. */
export const anyInstantText = z.iso.datetime({ offset: true }).refine((text) => !/\.\d{10}/.test(text));
/** An instant on the wire: ISO 8601 with its offset, to the nanosecond at most, as Temporal reads it. */
export const instantText = anyInstantText.refine(hasUsualYear).meta(dated);
/** A calendar date on the wire. */
export const dateText = z.iso.date().refine(hasUsualYear).meta(dated);
/**
 * An id, in the one form in which the database writes it. PostgreSQL takes capitals for the same id, but a comparison in
 * a rule does not: with capitals, a person's own id was someone else's.
 */
export const id = z.uuid().toLowerCase();
export const done = z.object({ done: z.literal(true) });

/** The response to every refused request; `message` is in the caller's language. */
export const refusalAnswer = z.object({
  refusal: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
