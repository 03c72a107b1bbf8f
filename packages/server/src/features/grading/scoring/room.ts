import type { ExamScale } from '@karakter/domain/exam/exam';
import {
  canonicalScoring,
  type ScoringPart,
  type ScoringProposalFacts,
} from '@karakter/domain/grading/rescoring/scoring-change';
import type { Scoring } from '@karakter/domain/grading/scoring';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { examToSee, isInCommission } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { openPaper } from '../../papers/vault.ts';
import { isSomeoneSitting } from '../../sitting/store.ts';
import { commissionToGrade } from '../access.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { sealedPaperOf } from '../store.ts';
import { latestScoringOf, openScoring } from './versions.ts';
import type { Seen } from './works.ts';

export type Call = { tx: Tx; actor: Actor; now: Temporal.Instant };

/** Where a person works with an exam's scoring: as a grader of a commission, or as one who answers for the exam. */
export type ScoringRoom = Call & {
  readonly exam: ExamRecord;
  /** Null for those who answer for the exam. */
  readonly commissionId: string | null;
  readonly name: string;
  readonly parts: readonly ScoringPart[];
  readonly seen: Seen;
  readonly secret: string;
  readonly scale: ExamScale;
  readonly paper: PaperContent;
  readonly version: number;
  readonly scoring: Scoring;
};

/** Whether the member of this seat leads the commission; `first` is its first seat that is taken. */
export async function isLeader(
  tx: Tx,
  commissionId: string,
  { seat, first }: { seat: number; first: number },
) {
  const row = await tx
    .selectFrom('commission')
    .innerJoin('commission_member as m', 'm.commission_id', 'commission.id')
    .select(['leader_seat', 'm.seat'])
    .where('commission.id', '=', commissionId)
    .where('m.ended_at', 'is', null)
    .whereRef('m.seat', '=', 'commission.leader_seat')
    .executeTakeFirst();
  // Where the leading seat is empty, the first of the others leads.
  return (row?.seat ?? first) === seat;
}

const coordinates = (actor: Actor, exam: ExamRecord): ScoringPart[] =>
  holdsRoleFor(actor, ['courseCoordinator'], exam) ? ['coordinator'] : [];

/** The room of a member of an ordinary commission, whose answers must be open; for everyone else it does not exist. */
export async function graderRoom(
  call: Call,
  commissionId: string,
  { papers, secret }: { papers: GradedPapers; secret: string },
): Promise<ScoringRoom> {
  const { tx, actor, now } = call;
  const commission = await commissionToGrade(call, commissionId);
  orNotFound(commission.kind === 'ordinary');
  const { exam, me, members, scale } = commission;
  const { scoring, ...paper } = await papers.of(tx, commission);
  const first = members[0]?.seat ?? me.seat;
  const part = (await isLeader(tx, commissionId, { seat: me.seat, first })) ? 'leader' : 'grader';
  return {
    tx,
    actor,
    now,
    exam,
    commissionId,
    secret,
    scale,
    paper,
    scoring,
    name: me.name,
    parts: [part, ...coordinates(actor, exam)],
    seen: {
      kind: 'own',
      personId: actor.personId,
      counted: { questions: paper.questions, scoring },
    },
    version: commission.scoring.version,
  };
}

async function nameOf(tx: Tx, personId: string): Promise<string> {
  const row = await tx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? '';
}

/**
 * The room of those who answer for the exam, once it is over. A grader of the exam, in whatever other role, uses the
 * commission's: of an appeal's grader the first grades are hidden [K4].
 */
export async function examRoom(call: Call, examId: string, secret: string): Promise<ScoringRoom> {
  const { tx, actor, now } = call;
  const exam = await examToSee(tx, actor, examId, ['courseCoordinator', 'programmeLeader']);
  orNotFound(!(await isInCommission(tx, actor, examId)));
  const isOver = Temporal.Instant.compare(now, exam.endsAt) >= 0 && !(await isSomeoneSitting(tx, examId));
  if (!isOver) refuse('scoringTooEarly');
  const key = { secret, examId };
  const paper = openPaper(key, orNotFound(await sealedPaperOf(tx, examId)));
  const latest = await latestScoringOf(tx, examId);
  const approves: ScoringPart[] = holdsRoleFor(actor, ['programmeLeader'], exam) ? ['programmeLeader'] : [];
  return {
    tx,
    actor,
    now,
    exam,
    commissionId: null,
    secret,
    scale: exam.scale,
    paper,
    name: await nameOf(tx, actor.personId),
    parts: [...coordinates(actor, exam), ...approves],
    seen: { kind: 'revealed' },
    version: latest.version,
    scoring: openScoring(key, latest, paper),
  };
}

/** What a proposal in this room depends on. */
export const proposalFacts = (
  { exam, parts, paper, scale, scoring }: ScoringRoom,
  isAnotherOpen: boolean,
): ScoringProposalFacts => ({
  parts,
  examState: exam.state,
  isOver: true,
  isAnotherOpen,
  questions: paper.questions,
  scale,
  now: scoring,
});

/** A scoring as it came over the wire, in the one order in which it is stored. */
export const writtenScoring = (
  { paper, scale }: Pick<ScoringRoom, 'paper' | 'scale'>,
  proposed: Scoring,
): Scoring => canonicalScoring(proposed, { questions: paper.questions, scale });
