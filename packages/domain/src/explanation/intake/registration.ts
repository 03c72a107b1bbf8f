import { dateOf, endOfDay } from '../../calendar/calendar.ts';
import { accepted, type Decision, refused } from '../../process/decision.ts';
import {
  decideExplanationRequest,
  type ExplanationRequestFacts,
  type ExplanationRequestRefusal,
} from '../request.ts';

/** How a request for explanation came [E1]. */
export const requestArrivals = ['portal', 'paper', 'email', 'oral'] as const;
export type RequestArrival = (typeof requestArrivals)[number];

/** How an explanation was given outside Karakter [E3]. */
export const givenWays = ['oral', 'writing'] as const;
export type GivenWay = (typeof givenWays)[number];

export type GivenRefusal = 'explanationGivenInFuture' | 'explanationGivenTooEarly';

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
const laterOf = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a);

/** The last minute of a day that has passed, so that all of it counts (fvl. § 30); of today, now. */
const endOf = (day: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant =>
  day.equals(dateOf(now)) ? now : endOfDay(day).subtract({ minutes: 1 });

/**
 * The instant of an explanation that was given outside on a day, from the day of the request until today [E3]. What was told at
 * an oral exam, before it was asked for here, counts from the request, so that no deadline is shortened.
 */
export function decideGiven(
  givenOn: Temporal.PlainDate,
  {
    requestedAt,
    toldOn = null,
    now,
  }: {
    readonly requestedAt: Temporal.Instant;
    /** The day of the exam where grade and explanation are told there. */
    readonly toldOn?: Temporal.PlainDate | null;
    readonly now: Temporal.Instant;
  },
): Decision<{ readonly at: Temporal.Instant }, GivenRefusal> {
  if (isBefore(dateOf(now), givenOn)) return refused('explanationGivenInFuture');
  if (isBefore(givenOn, toldOn ?? dateOf(requestedAt)) && isBefore(givenOn, dateOf(requestedAt))) {
    return refused('explanationGivenTooEarly');
  }
  return accepted({ at: laterOf(endOf(givenOn, now), requestedAt) });
}

export type RequestRegistrationFacts = ExplanationRequestFacts & {
  readonly arrivedOn: Temporal.PlainDate;
  /** The day on which it was also given, as at an oral exam. */
  readonly givenOn: Temporal.PlainDate | null;
  readonly announcedAt: Temporal.Instant | null;
  /** The day of the exam where grade and explanation are told there, as in an oral exam; null elsewhere. */
  readonly toldOn: Temporal.PlainDate | null;
};

export type RequestRegistrationRefusal =
  | GivenRefusal
  | 'requestArrivesInFuture'
  | 'requestArrivedTooEarly'
  | 'requestWithoutGrade'
  | 'requestedAlready'
  | 'requestGivenAlready'
  | 'requestDismissedAlready'
  | 'requestWithoutRight'
  | 'requestOfAnnulledGrade';

/** `late`: it waits for a caseworker, unless the explanation was given. */
export type RequestRegistrationEvent = {
  readonly kind: 'explanationRegistered';
  readonly late: boolean;
  readonly arrivedAt: Temporal.Instant;
  readonly givenAt: Temporal.Instant | null;
};

const forOffice: Readonly<Record<ExplanationRequestRefusal, RequestRegistrationRefusal>> = {
  gradeNotAnnounced: 'requestWithoutGrade',
  explanationNoRight: 'requestWithoutRight',
  explanationOfAnnulledGrade: 'requestOfAnnulledGrade',
  explanationGivenBefore: 'requestGivenAlready',
  explanationDismissedBefore: 'requestDismissedAlready',
};

/** When it came; one made at the exam counts from the announcement, before which no deadline runs. */
function arrivalOf(
  facts: RequestRegistrationFacts & { readonly announcedAt: Temporal.Instant },
): Decision<Temporal.Instant, RequestRegistrationRefusal> {
  const { arrivedOn, announcedAt, toldOn, now } = facts;
  const announcedOn = dateOf(announcedAt);
  const earliest = toldOn && isBefore(toldOn, announcedOn) ? toldOn : announcedOn;
  if (isBefore(dateOf(now), arrivedOn)) return refused('requestArrivesInFuture');
  if (isBefore(arrivedOn, earliest)) return refused('requestArrivedTooEarly');
  return accepted(laterOf(endOf(arrivedOn, now), announcedAt));
}

/** As decideGiven; what was given before the announcement counts from it, so that no deadline is shortened. */
function givenAtOf(
  { givenOn, arrivedOn, now }: RequestRegistrationFacts,
  arrivedAt: Temporal.Instant,
): Decision<Temporal.Instant | null, GivenRefusal> {
  if (givenOn === null) return accepted(null);
  if (isBefore(givenOn, arrivedOn)) return refused('explanationGivenTooEarly');
  if (isBefore(givenOn, dateOf(arrivedAt))) return accepted(arrivedAt);
  const given = decideGiven(givenOn, { requestedAt: arrivedAt, now });
  return given.kind === 'refused' ? given : accepted(given.event.at);
}

/**
 * Decides whether the exam office can register a request that came on paper, by e-mail or orally: by the rules of the
 * portal, counted from the day of arrival [E1]. A late one waits for a caseworker (fvl. § 31).
 */
export function decideRequestRegistration(
  facts: RequestRegistrationFacts,
): Decision<RequestRegistrationEvent, RequestRegistrationRefusal> {
  const { announcedAt } = facts;
  if (announcedAt === null) return refused('requestWithoutGrade');
  const arrival = arrivalOf({ ...facts, announcedAt });
  if (arrival.kind === 'refused') return arrival;
  const arrivedAt = arrival.event;
  const asked = decideExplanationRequest({ ...facts, now: arrivedAt });
  if (asked.kind === 'unchanged') return refused('requestedAlready');
  if (asked.kind === 'refused') return refused(forOffice[asked.code]);
  const given = givenAtOf(facts, arrivedAt);
  if (given.kind === 'refused') return given;
  const late = asked.event.kind === 'explanationRequestedLate';
  return accepted({ kind: 'explanationRegistered', late, arrivedAt, givenAt: given.event });
}
