import type { RuleSet } from '../../rules/rule-set.ts';

/** Who reads the statistics of an exam. */
export const statisticsReaders = [
  'examOffice',
  'courseCoordinator',
  'programmeLeader',
  'headOfDepartment',
  'grader',
  'candidate',
] as const;
export type StatisticsReader = (typeof statisticsReaders)[number];

export const statisticsParts = [
  'progress',
  'distribution',
  'agreement',
  'questions',
  'earlierYears',
] as const;
export type StatisticsPart = (typeof statisticsParts)[number];

/**
 * What of a part a reader sees, from nothing to everything:
 *
 * - `announced`: what was announced, in groups that are large enough.
 * - `own`: the reader's own assessments, and no number that another's unrevealed work has a part in [G2].
 * - `ownCommission`: what is revealed in the reader's own commission.
 * - `exam`: what is revealed or agreed in the whole exam, with no grader apart from the others.
 * - `commissions`: the same for each commission too.
 * - `graders`: each grader by name.
 */
const sights = ['nothing', 'announced', 'own', 'ownCommission', 'exam', 'commissions', 'graders'] as const;
export type Sight = (typeof sights)[number];

/** Those who answer for the course and its exams: how their graders compare as persons is not their business. */
const answersForExam = {
  progress: 'commissions',
  distribution: 'exam',
  agreement: 'exam',
  questions: 'exam',
  earlierYears: 'announced',
} as const;

/**
 * Who sees what of an exam's statistics [G2, G16, R4]. Grades and points that are not revealed are in nobody's: what the
 * exam office sees before the reveal is how many scripts each grader has confirmed, which it needs for the due date [G9].
 */
export const statisticsSights: Readonly<Record<StatisticsReader, Readonly<Record<StatisticsPart, Sight>>>> = {
  examOffice: {
    progress: 'graders',
    distribution: 'commissions',
    agreement: 'commissions',
    questions: 'exam',
    earlierYears: 'announced',
  },
  courseCoordinator: answersForExam,
  programmeLeader: answersForExam,
  headOfDepartment: answersForExam,
  grader: {
    progress: 'own',
    distribution: 'own',
    agreement: 'ownCommission',
    questions: 'own',
    earlierYears: 'announced',
  },
  candidate: {
    progress: 'nothing',
    distribution: 'announced',
    agreement: 'nothing',
    questions: 'nothing',
    earlierYears: 'nothing',
  },
};

/** What a person who is several of these sees of a part: the most that one of them does. */
export function sightOf(readers: readonly StatisticsReader[], part: StatisticsPart): Sight {
  const places = readers.map((reader) => sights.indexOf(statisticsSights[reader][part]));
  return sights[Math.max(0, ...places)] ?? 'nothing';
}

/**
 * Whether a grader sees the earlier years' distributions now. The scale is of what is known and not of the others, so no
 * earlier year is held up to a grader who still has scripts to confirm: the number would pull the grades towards itself
 * (Tversky and Kahneman 1974, Science 185, p. 1124–1131, on anchoring).
 */
export function mayGraderSeeEarlierYears(
  { statistics }: Pick<RuleSet, 'statistics'>,
  { scripts, confirmed }: { readonly scripts: number; readonly confirmed: number },
): boolean {
  return statistics.earlierYearsForGraders === 'afterOwnConfirmation' && scripts > 0 && confirmed >= scripts;
}
