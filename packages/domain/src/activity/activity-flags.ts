/**
 * The log of a candidate's activity between start and end [D11]; sizes and times, never content. `isConfirmed`: an
 * invigilator confirmed that the candidate continues on another device. `unknownMachine`: the device has proved no key,
 * so that a device with a copy of its cookie would pass for it. `sharedSignIn`: one sign-in was used on two devices.
 */
export type Activity =
  | { readonly kind: 'signIn'; readonly at: Temporal.Instant }
  | { readonly kind: 'secondMachine'; readonly at: Temporal.Instant; readonly isConfirmed: boolean }
  | { readonly kind: 'unknownMachine' | 'sharedSignIn'; readonly at: Temporal.Instant }
  | { readonly kind: 'focusAway'; readonly at: Temporal.Instant; readonly seconds: number }
  | { readonly kind: 'offline'; readonly at: Temporal.Instant; readonly seconds: number }
  | { readonly kind: 'paste'; readonly at: Temporal.Instant; readonly characters: number };

/** The activities that a candidate's device reports; Karakter knows the others itself. */
export const reportedActivities = ['focusAway', 'paste', 'offline'] as const;
export type ReportedActivity = (typeof reportedActivities)[number];

export const activityRules = [
  'largePaste',
  'longAway',
  'oftenAway',
  'longOffline',
  'secondMachine',
  'sharedSignIn',
  'unknownMachine',
  'manySignIns',
] as const;
export type ActivityRule = (typeof activityRules)[number];

/** The limits of ordinary activity. The candidate is informed of these beforehand. */
export const activityLimits = {
  /** Characters pasted in one go, from outside the exam's own page. */
  largePaste: 300,
  /** Seconds in one go in another window. */
  longAway: 60,
  /** Times in another window. */
  oftenAway: 10,
  /** Seconds without a connection in one go. */
  longOffline: 15 * 60,
  /** Sign-ins between start and end. */
  manySignIns: 3,
} as const;

/**
 * A rule's finding: when it first happened, how often, and the largest amount: characters or seconds, or 0 where
 * neither applies.
 */
export type ActivityFlag = {
  readonly rule: ActivityRule;
  readonly firstAt: Temporal.Instant;
  readonly times: number;
  readonly most: number;
};

const isBeyond: Readonly<Record<ActivityRule, (activity: Activity) => boolean>> = {
  largePaste: (a) => a.kind === 'paste' && a.characters >= activityLimits.largePaste,
  longAway: (a) => a.kind === 'focusAway' && a.seconds >= activityLimits.longAway,
  oftenAway: (a) => a.kind === 'focusAway',
  longOffline: (a) => a.kind === 'offline' && a.seconds >= activityLimits.longOffline,
  secondMachine: (a) => a.kind === 'secondMachine' && !a.isConfirmed,
  sharedSignIn: (a) => a.kind === 'sharedSignIn',
  unknownMachine: (a) => a.kind === 'unknownMachine',
  manySignIns: (a) => a.kind === 'signIn',
};

/** How often something may happen before it is out of the ordinary; once, unless stated. */
const timesNeeded: Readonly<Partial<Record<ActivityRule, number>>> = {
  oftenAway: activityLimits.oftenAway,
  manySignIns: activityLimits.manySignIns,
};

function amountOf(activity: Activity): number {
  if (activity.kind === 'paste') return activity.characters;
  return activity.kind === 'focusAway' || activity.kind === 'offline' ? activity.seconds : 0;
}

function flagOf(rule: ActivityRule, activities: readonly Activity[]): ActivityFlag[] {
  const found = activities.filter(isBeyond[rule]).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const [first] = found;
  if (!first || found.length < (timesNeeded[rule] ?? 1)) return [];
  return [{ rule, firstAt: first.at, times: found.length, most: Math.max(...found.map(amountOf)) }];
}

/**
 * The extraordinary activity of a candidate [D11]. Nothing of a candidate without a flag is shown to staff; a flag is a
 * question to ask, never a finding of guilt.
 */
export function activityFlags(activities: readonly Activity[]): ActivityFlag[] {
  return activityRules.flatMap((rule) => flagOf(rule, activities));
}
