import type { CommissionFindingText, ProposedMember } from '@karakter/contract/planning/commissions';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { mayHaveWatched } from '@karakter/domain/invigilation/watch';
import { checkCommission } from '@karakter/domain/planning/commission';
import { isExternalTo } from '@karakter/domain/planning/external-grader';
import type { CommissionKind } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../platform/database/db.ts';
import { watchersOf } from '../exam/exam-roles.ts';
import type { ExamRecord } from '../exam/store.ts';

/** The persons who are external graders to an exam of this date. */
async function externalsAmong(tx: Tx, personIds: string[], examDate: Temporal.PlainDate) {
  if (personIds.length === 0) return new Set<string>();
  const registered = await tx
    .selectFrom('external_grader')
    .select(['person_id', 'employer', 'employed_here_until'])
    .where('person_id', 'in', personIds)
    .execute();
  const external = registered.filter(({ employer, employed_here_until: until }) =>
    isExternalTo(examDate, {
      employer,
      employedHereUntil: until === null ? null : Temporal.PlainDate.from(until),
    }),
  );
  return new Set(external.map(({ person_id }) => person_id));
}

/** The persons who could see on the exam's board which candidate has which number, and so can't grade it blind [U7]. */
async function knowersOf(tx: Tx, exam: ExamRecord): Promise<Set<string>> {
  const watchers = await watchersOf(tx, exam.id);
  return new Set(watchers.filter((grant) => mayHaveWatched(exam, grant)).map(({ personId }) => personId));
}

/**
 * The legal findings about a commission for this exam, checked against the registers of externals and candidates:
 * when it is formed, and again before results are announced [P5, K3]. Stops forbid it.
 */
export async function commissionFindings(
  tx: Tx,
  exam: ExamRecord,
  proposed: {
    kind: CommissionKind;
    members: readonly ProposedMember[];
    earlierGraders?: readonly string[];
  },
): Promise<CommissionFindingText[]> {
  const { kind, members, earlierGraders = [] } = proposed;
  const externals = await externalsAmong(
    tx,
    members.map(({ personId }) => personId),
    dateOf(exam.startsAt),
  );
  const candidates = await tx
    .selectFrom('candidacy_person')
    .select('person_id')
    .where('exam_id', '=', exam.id)
    .execute();
  const { workKind, credits, recheckable, rules } = exam;
  const { planGraders: graders, planExternals: planned, planBasis: legalBasis } = exam;
  const findings = checkCommission(
    {
      kind,
      workKind,
      credits,
      recheckable,
      earlierGraders,
      stricter: { graders, externals: planned, legalBasis },
      members: members.map((m) => ({ ...m, external: m.external && externals.has(m.personId) })),
      candidatePersonIds: candidates.map(({ person_id }) => person_id),
    },
    rules,
  );
  const paragraph = rules.commission.externalDoesNotTeach.legalBasis;
  // A new assessment is made with the whole file open: its graders are not blind.
  const knowers = kind === 'newAssessment' ? new Set<string>() : await knowersOf(tx, exam);
  const knowing = members.filter((m) => knowers.has(m.personId));
  const unproven = members.filter((m) => m.external && !externals.has(m.personId));
  return [
    ...findings,
    ...unproven.map(({ personId }) => ({
      severity: 'stop' as const,
      code: 'notExternal' as const,
      paragraph,
      personId,
    })),
    ...knowing.map(({ personId }) => ({
      severity: 'stop' as const,
      code: 'watchedTheExam' as const,
      paragraph: rules.commission.impartiality.legalBasis,
      personId,
    })),
  ];
}
