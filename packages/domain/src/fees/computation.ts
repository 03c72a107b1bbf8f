import { isBeyondAYear } from '../calendar/years-ahead.ts';
import type { WorkKind } from '../rules/rule-set.ts';

/** The least and most that a rate may be, so that a typing error is not paid out. */
const hourlyOreWithin = { least: 100_00, most: 5_000_00 } as const;
const minutesWithin = { least: 0, most: 24 * 60 } as const;

/** What an institution pays, from a day on [G14]. Money in øre, times in whole minutes. */
export type FeeRate = {
  readonly hourlyOre: number;
  /** For one script, by what kind of work it is; for a third grader and an appeal too. */
  readonly scriptMinutes: Readonly<Record<WorkKind, number>>;
  readonly explanationMinutes: number;
  /** Whether the institution's own graders are paid by claim, besides the external ones. */
  readonly paysInternal: boolean;
};

/** What a grader has done in one commission, as Karakter knows it. */
export type CountedWork = { readonly scripts: number; readonly explanations: number };

/** What a grader adds. Times in whole minutes, money in øre. */
export type ClaimedWork = CountedWork & {
  /** Why the counts are others than Karakter's; blank where they are the same. */
  readonly correction: string;
  readonly meetingMinutes: number;
  readonly otherMinutes: number;
  readonly otherNote: string;
  readonly expensesOre: number;
  readonly expensesNote: string;
};

export const feeLineKinds = ['scripts', 'explanations', 'meetings', 'other', 'expenses'] as const;
export type FeeLineKind = (typeof feeLineKinds)[number];

/** One line of a claim's computation: how many, how long each takes, and what it comes to. */
export type FeeLine = {
  readonly kind: FeeLineKind;
  /** How many scripts or explanations; null for hours and expenses. */
  readonly count: number | null;
  readonly minutesEach: number | null;
  /** Null for expenses. */
  readonly minutes: number | null;
  readonly ore: number;
};

/** What so many minutes are paid, rounded to the nearest øre, each line for itself so that the lines add up. */
export function paidFor(minutes: number, hourlyOre: number): number {
  return Math.round((minutes * hourlyOre) / 60);
}

/** The claim line by line, without lines of nothing, and their sum in øre [G14]. */
export function computeClaim(
  work: ClaimedWork,
  rate: FeeRate,
  workKind: WorkKind,
): { readonly lines: readonly FeeLine[]; readonly totalOre: number } {
  const counted = (kind: FeeLineKind, count: number, minutesEach: number): FeeLine => {
    const minutes = count * minutesEach;
    return { kind, count, minutesEach, minutes, ore: paidFor(minutes, rate.hourlyOre) };
  };
  const timed = (kind: FeeLineKind, minutes: number): FeeLine => ({
    kind,
    count: null,
    minutesEach: null,
    minutes,
    ore: paidFor(minutes, rate.hourlyOre),
  });
  const expenses: FeeLine = {
    kind: 'expenses',
    count: null,
    minutesEach: null,
    minutes: null,
    ore: work.expensesOre,
  };
  const all = [
    counted('scripts', work.scripts, rate.scriptMinutes[workKind]),
    counted('explanations', work.explanations, rate.explanationMinutes),
    timed('meetings', work.meetingMinutes),
    timed('other', work.otherMinutes),
    expenses,
  ];
  const lines = all.filter(({ count, minutes, ore }) => (count ?? minutes ?? ore) > 0);
  return { lines, totalOre: lines.reduce((sum, { ore }) => sum + ore, 0) };
}

/**
 * What is left to claim: what was done without what earlier claims had, never less than nothing, since a grader may have
 * claimed more with a reason.
 */
export function leftToClaim(done: CountedWork, claimed: readonly CountedWork[]): CountedWork {
  const left = (of: keyof CountedWork) =>
    Math.max(0, done[of] - claimed.reduce((sum, each) => sum + each[of], 0));
  return { scripts: left('scripts'), explanations: left('explanations') };
}

/**
 * Whether a rate can be a real one: an hour's pay, times and a first day within what a typing error would leave. A past
 * first day is as good as a later one: a rate is often agreed afterwards.
 */
export function isUsableRate(
  { hourlyOre, scriptMinutes, explanationMinutes }: FeeRate,
  { from, today }: { readonly from: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): boolean {
  if (isBeyondAYear(from, today)) return false;
  const isTime = (minutes: number) => minutes >= minutesWithin.least && minutes <= minutesWithin.most;
  const isPay = hourlyOre >= hourlyOreWithin.least && hourlyOre <= hourlyOreWithin.most;
  return isPay && [...Object.values(scriptMinutes), explanationMinutes].every(isTime);
}
