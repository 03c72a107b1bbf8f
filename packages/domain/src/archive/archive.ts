import type { ExamState } from '../exam/exam.ts';
import { isBlank } from '../text/visible-text.ts';

/** What archiving an exam depends on. */
export type ArchiveFacts = {
  readonly state: ExamState;
  readonly now: Temporal.Instant;
  /** Cases that still need work. */
  readonly openExplanations: number;
  readonly openAppeals: number;
  /** Procedural complaints that are undecided, or upheld and not carried out [K8]. */
  readonly openComplaints: number;
  /** Grades that are held back from their candidates [R2]. */
  readonly heldGrades: number;
  /** Proposals to correct a grade that are undecided: after a change of the scoring, or one's own [G4, R3]. */
  readonly openCorrections: number;
  /** Commissions whose protocol lacks a signature that the rule set asks for before archiving [G17]. */
  readonly unsignedProtocols: number;
  /** The last of all the candidates' deadlines for explanation and appeal; null when there is none. */
  readonly lastDeadline: Temporal.Instant | null;
  /** Answers whose PDF has not been made yet. */
  readonly answersWithoutPdf: number;
};

export type ArchiveObstacle =
  | 'notAnnounced'
  | 'archivedAlready'
  | 'explanationsOpen'
  | 'appealsOpen'
  | 'complaintsOpen'
  | 'gradesHeld'
  | 'correctionsOpen'
  | 'answersUnset'
  | 'deadlinesRunning'
  | 'protocolUnsigned';

/**
 * All obstacles to archiving the exam, so that a page can list them beforehand [X2, X3]. Deadlines that still run, and
 * signatures that are missing, can be overridden with a stated reason; an open case cannot.
 */
export function archiveObstacles(facts: ArchiveFacts): ArchiveObstacle[] {
  if (facts.state === 'archived') return ['archivedAlready'];
  if (facts.state !== 'announced') return ['notAnnounced'];
  const { lastDeadline, now } = facts;
  const obstacles: ArchiveObstacle[] = [];
  if (facts.openExplanations > 0) obstacles.push('explanationsOpen');
  if (facts.openAppeals > 0) obstacles.push('appealsOpen');
  if (facts.openComplaints > 0) obstacles.push('complaintsOpen');
  if (facts.heldGrades > 0) obstacles.push('gradesHeld');
  if (facts.openCorrections > 0) obstacles.push('correctionsOpen');
  if (facts.answersWithoutPdf > 0) obstacles.push('answersUnset');
  if (lastDeadline && Temporal.Instant.compare(now, lastDeadline) < 0) obstacles.push('deadlinesRunning');
  if (facts.unsignedProtocols > 0) obstacles.push('protocolUnsigned');
  return obstacles;
}

/** What archiving passes by with a stated reason. */
const passable: readonly ArchiveObstacle[] = ['deadlinesRunning', 'protocolUnsigned'];

/** The first obstacle that this command does not override, or undefined where it can be archived. */
export function archiveRefusal(
  obstacles: readonly ArchiveObstacle[],
  earlyReason: string | null,
): ArchiveObstacle | undefined {
  const mayPass = earlyReason !== null && !isBlank(earlyReason);
  return obstacles.find((obstacle) => !(mayPass && passable.includes(obstacle)));
}
