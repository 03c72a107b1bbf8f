import type { CaseDeadlineName, CaseEvent, CaseEventKind } from '../../rules/case-history.ts';
import type { NoDeadline } from '../../rules/deadlines.ts';
import { type Effect, lawTable, type PlainPeriod } from './law-table.ts';
import { atEndOf, dayOf, daysAfter, daysBetween, hoursAfter, movedOn, type PlainEnd } from './plain-days.ts';

/** The periods of one exam; without a period, why there is no deadline. */
export type PlainRules = Readonly<Record<CaseDeadlineName, PlainPeriod | NoDeadline>>;

type Stop = { by: CaseEventKind; at: number; ref: string | undefined; until: readonly CaseEventKind[] };

const names: readonly CaseDeadlineName[] = ['explanation', 'appeal', 'formalComplaint'];

/** Where one deadline stands. Without an end it has never run. */
type Standing = {
  readonly period: PlainPeriod | NoDeadline;
  stops: readonly Stop[];
  ended: NoDeadline | undefined;
  end: PlainEnd | undefined;
  /** The day on which it came to stand still before it had passed, and its last day by then. */
  stopped: { on: string; last: string } | undefined;
  /** The latest day to which it was extended, or an empty text. */
  extendedTo: string;
};

type Counted = Exclude<CaseEvent, { kind: 'deadlineExtended' }>;

const fresh = (period: PlainPeriod | NoDeadline): Standing => ({
  period,
  stops: [],
  stopped: undefined,
  ended: 'notAnnounced',
  end: undefined,
  extendedTo: '',
});

const later = (one: PlainEnd | undefined, other: PlainEnd) => (one && one.at > other.at ? one : other);

function counted(from: number, period: PlainPeriod): PlainEnd {
  return 'hours' in period
    ? hoursAfter(from, period.hours)
    : atEndOf(movedOn(daysAfter(dayOf(from), period.days)));
}

const endOfStanding = ({ end, extendedTo }: Standing): PlainEnd | undefined =>
  end && extendedTo ? later(end, atEndOf(movedOn(extendedTo))) : end;

/** The three deadlines after the events, in their order, each in short as a test compares it. */
export function readTable(
  history: readonly CaseEvent[],
  rules: PlainRules,
): Record<CaseDeadlineName, string> {
  const standings = {
    explanation: fresh(rules.explanation),
    appeal: fresh(rules.appeal),
    formalComplaint: fresh(rules.formalComplaint),
  };
  for (const event of history) {
    if (event.kind === 'deadlineExtended') {
      extend(standings[event.of], event.at.epochMilliseconds, event.until.toString());
    } else {
      const inTime = !hasPassed(standings.explanation, event.at.epochMilliseconds);
      for (const name of names) happen(standings[name], lawTable[event.kind][name], event, inTime);
    }
  }
  return {
    explanation: inShort(standings.explanation),
    appeal: inShort(standings.appeal),
    formalComplaint: inShort(standings.formalComplaint),
  };
}

/** A deadline that has never run counts as passed. */
function hasPassed(standing: Standing, at: number): boolean {
  const end = endOfStanding(standing);
  return end === undefined || at >= end.at;
}

/** Only a deadline that has not passed can be extended; one that stands still has not (fvl. § 29). */
function extend(standing: Standing, at: number, until: string) {
  const passed = standing.stops.length === 0 && hasPassed(standing, at);
  if (!passed && standing.ended === undefined && until > standing.extendedTo) standing.extendedTo = until;
}

function happen(standing: Standing, effect: Effect, { kind, at, ref }: Counted, inTime: boolean) {
  const instant = at.epochMilliseconds;
  const mayStop =
    standing.stops.length === 0 && standing.ended === undefined && !hasPassed(standing, instant);
  standing.stops = standing.stops.filter((stop) => stop.ref !== ref || !stop.until.includes(kind));
  if (effect.does === 'standsStill' && (inTime || !effect.onlyInTime)) {
    standing.stops = [...standing.stops, { by: kind, at: instant, ref, until: effect.until }];
  }
  const isStill = standing.stops.length > 0;
  if (mayStop && isStill) standing.stopped = stoppedOn(dayOf(instant), standing);
  if (effect.does === 'ends') Object.assign(standing, { ended: effect.because, stopped: undefined });
  if (runsNow(standing, effect)) run(standing, instant, isStill);
  if (!isStill) runOn(standing, effect, dayOf(instant));
}

/** All of its period; where it stands still, all of that is left. */
function run(standing: Standing, from: number, isStill: boolean) {
  standing.ended = undefined;
  if (typeof standing.period !== 'string') standing.end = later(standing.end, counted(from, standing.period));
  if (isStill) standing.stopped = stoppedOn(dayOf(from), standing);
}

/** Nothing stops it any more; where the effect says so, the days that it had left are given. */
function runOn(standing: Standing, effect: Effect, day: string) {
  if (effect.does === 'runsOn' && standing.stopped) {
    const { on, last } = standing.stopped;
    standing.end = later(standing.end, atEndOf(movedOn(daysAfter(day, daysBetween(on, last)))));
  }
  standing.stopped = undefined;
}

function stoppedOn(on: string, standing: Standing) {
  const end = endOfStanding(standing);
  return end && { on, last: end.day };
}

function runsNow({ ended, end }: Standing, effect: Effect): boolean {
  switch (effect.does) {
    case 'starts':
      return true;
    case 'startsUnlessRunning':
      return end === undefined;
    case 'runsAgain':
      return ended === undefined;
    case 'runsFromKnowledge':
      return ended === undefined || ended === 'notAnnounced';
    default:
      return false;
  }
}

function inShort(standing: Standing): string {
  if (typeof standing.period === 'string') return standing.period;
  const [first] = standing.stops.toSorted((one, other) => one.at - other.at);
  const end = endOfStanding(standing);
  if (standing.ended !== undefined || end === undefined) return standing.ended ?? 'never begun';
  if (first) return `${first.by} since ${new Date(first.at).toISOString()}`;
  return `${end.day} until ${new Date(end.at).toISOString()}`;
}
