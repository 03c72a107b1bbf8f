import { dateOf, dayEndedBy, dayOff, endOfDay } from '../calendar/calendar.ts';
import { planningDay } from '../rules/deadlines.ts';
import { commaSeparated } from '../text/wording.ts';
import { decideExam, type ExamForm, type ExamRefusal } from './exam.ts';
import { hasHandIn, isAttendedInPerson } from './exam-form.ts';
import {
  type Found,
  type PublishingFacts,
  type PublishingFinding,
  type PublishingFindingCode,
  type PublishingPlace,
  publishingFindingCodes,
  type Severity,
} from './publishing-facts.ts';

type FindingRule = {
  readonly place: PublishingPlace;
  /** How much it weighs, by the form of the exam; null where it is nothing to find. */
  readonly weighs: Readonly<Record<ExamForm, Severity | null>>;
  /** What is found, or null. */
  readonly find: (facts: PublishingFacts) => Found | null;
};

const byForm = (severity: Severity, concerns: (form: ExamForm) => boolean) => {
  const weight = (form: ExamForm) => (concerns(form) ? severity : null);
  return {
    written: weight('written'),
    home: weight('home'),
    paper: weight('paper'),
    oral: weight('oral'),
    practical: weight('practical'),
    portfolio: weight('portfolio'),
  };
};
const everyForm = (severity: Severity) => byForm(severity, () => true);
/** Only of exams in which answers are handed in. */
const handedIn = (severity: Severity) => byForm(severity, hasHandIn);
/** Only of exams that candidates come to at a time and place. */
const attended = (severity: Severity) => byForm(severity, isAttendedInPerson);

const found = (is: boolean): Found | null => (is ? {} : null);
const counted = (count: number): Found | null => (count > 0 ? { count } : null);
const cited = (paragraphs: readonly string[]): Found | null =>
  paragraphs.length > 0 ? { paragraph: commaSeparated([...new Set(paragraphs)]) } : null;

type OwnNumbers = Pick<PublishingFacts, 'candidates' | 'commissions'>;
const isLacking = {
  noCandidates: ({ candidates }: OwnNumbers) => candidates === 0,
  noCommission: ({ commissions }: OwnNumbers) => commissions === 0,
};

const decided = ({ state, startsAt, now }: PublishingFacts, refusal: ExamRefusal): Found | null => {
  const decision = decideExam(state, 'publish', { startsAt, now });
  return found(decision.kind === 'refused' && decision.code === refusal);
};

/** The holiday or weekend on which candidates come, or on which a home exam must be handed in. */
function dayOffOf({ form, startsAt, endsAt }: PublishingFacts): Found | null {
  const off = dayOff(form === 'home' ? dayEndedBy(endsAt) : dateOf(startsAt));
  return off === undefined ? null : { dayOff: off };
}

function pastPlanningDayOf({ startsAt, now, rules }: PublishingFacts): Found | null {
  const until = endOfDay(planningDay(dateOf(startsAt), rules));
  return Temporal.Instant.compare(now, until) < 0 ? null : { paragraph: rules.planning.legalBasis };
}

/** Everything that can be found before an exam is published, in the order in which it is shown. */
const findingRules: Readonly<Record<PublishingFindingCode, FindingRule>> = {
  examPastThis: {
    place: 'facts',
    weighs: everyForm('stop'),
    find: (facts) => decided(facts, 'examPastThis') ?? decided(facts, 'examCancelled'),
  },
  examHasStarted: {
    place: 'facts',
    weighs: everyForm('stop'),
    find: (facts) => decided(facts, 'examHasStarted'),
  },
  noCandidates: {
    place: 'candidates',
    weighs: everyForm('stop'),
    find: (facts) => found(isLacking.noCandidates(facts)),
  },
  noCommission: {
    place: 'commission',
    weighs: everyForm('stop'),
    find: (facts) => found(isLacking.noCommission(facts)),
  },
  commissionUnlawful: {
    place: 'commission',
    weighs: everyForm('stop'),
    find: ({ unlawful }) => cited(unlawful),
  },
  commissionAdvised: {
    place: 'commission',
    weighs: everyForm('warn'),
    find: ({ advised }) => cited(advised),
  },
  pastPlanningDay: { place: 'facts', weighs: everyForm('warn'), find: pastPlanningDayOf },
  dayOff: { place: 'facts', weighs: everyForm('warn'), find: dayOffOf },
  // A wrong duration annulled seventy exams in 2020.
  unusualLength: {
    place: 'facts',
    weighs: everyForm('warn'),
    find: ({ durationMinutes, usualMinutes }) =>
      usualMinutes === null || usualMinutes === durationMinutes ? null : { minutes: usualMinutes },
  },
  clashingExams: {
    place: 'candidates',
    weighs: attended('warn'),
    find: ({ candidatesWithClash }) => counted(candidatesWithClash),
  },
  noCoordinator: {
    place: 'coordinators',
    weighs: everyForm('warn'),
    find: ({ coordinators }) => found(coordinators === 0),
  },
  paperMissing: {
    place: 'paper',
    weighs: handedIn('warn'),
    find: ({ paper }) => found(paper === null),
  },
  paperNotApproved: {
    place: 'paper',
    weighs: handedIn('warn'),
    find: ({ paper }) => found(paper === 'begun'),
  },
  // Where the sector has no rule of when it is due, the guide comes from the state.
  guideMissing: {
    place: 'guide',
    weighs: everyForm('warn'),
    find: ({ hasGuide, rules }) => found(!hasGuide && rules.paperDue !== null),
  },
  noInvigilators: {
    place: 'invigilators',
    weighs: attended('warn'),
    find: ({ supervised, invigilators }) => found(supervised && invigilators === 0),
  },
  noRooms: {
    place: 'candidates',
    weighs: attended('warn'),
    find: ({ supervised, candidatesWithoutRoom }) => (supervised ? counted(candidatesWithoutRoom) : null),
  },
  noSignIn: {
    place: 'signIns',
    weighs: handedIn('warn'),
    find: ({ candidatesWithoutSignIn }) => counted(candidatesWithoutSignIn),
  },
  noExamDayPhone: {
    place: 'institution',
    weighs: everyForm('warn'),
    find: ({ hasExamDayPhone }) => found(!hasExamDayPhone),
  },
};

/**
 * Everything that stands in the way of publishing, or is worth knowing first: stops before warnings. The page shows
 * this list, and the command refuses by its stops. Of an exam that is past publishing nothing else is found.
 */
export function publishingFindings(facts: PublishingFacts): PublishingFinding[] {
  const all = publishingFindingCodes.flatMap((code): PublishingFinding[] => {
    const { place, weighs, find } = findingRules[code];
    const severity = weighs[facts.form];
    const what = severity && find(facts);
    return what ? [{ code, severity, place, ...what }] : [];
  });
  if (all[0]?.code === 'examPastThis') return all.slice(0, 1);
  return [...all.filter(({ severity }) => severity === 'stop'), ...all.filter((f) => f.severity === 'warn')];
}

const ofTime: readonly PublishingFindingCode[] = [
  'commissionUnlawful',
  'dayOff',
  'unusualLength',
  'clashingExams',
];

/**
 * What publishing would find of another time for an exam that is published [P14]. Nothing of it stops the change: what is
 * wrong with the old time may be worse.
 */
export function findingsOfNewTime(facts: PublishingFacts): PublishingFinding[] {
  const findings = publishingFindings({ ...facts, state: 'planned' });
  return findings.filter(({ code }) => ofTime.includes(code)).map((each) => ({ ...each, severity: 'warn' }));
}

/** The stops, which refuse the command in this order. */
export const publishRefusals = [
  'examPastThis',
  'examHasStarted',
  'noCandidates',
  'noCommission',
  'commissionUnlawful',
] as const satisfies readonly PublishingFindingCode[];
export type PublishRefusal = (typeof publishRefusals)[number];

/** Why the exam cannot be published, by the first of its stops; undefined where there is none. */
export function publishRefusal(findings: readonly PublishingFinding[]): PublishRefusal | undefined {
  const stops = findings.filter(({ severity }) => severity === 'stop').map(({ code }) => code);
  return publishRefusals.find((code) => stops.includes(code));
}

/** What an exam lacks to be published, as far as its own numbers show. */
export function publishLacks(exam: OwnNumbers) {
  return (['noCandidates', 'noCommission'] as const).filter((code) => isLacking[code](exam));
}
