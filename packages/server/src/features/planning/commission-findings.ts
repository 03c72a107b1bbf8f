import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { dateOf } from '@karakter/domain/calendar/calendar';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { mayHaveWatched } from '@karakter/domain/invigilation/watch';
import { type CommissionFinding, checkCommission } from '@karakter/domain/planning/commission';
import { isExternalTo } from '@karakter/domain/planning/external-grader';
import type { CommissionKind } from '@karakter/domain/rules/rule-set';
import { commaSeparated } from '@karakter/domain/text/wording';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { watchersOf } from '../exam/exam-roles.ts';
import type { ExamRecord } from '../exam/store.ts';
import { isPerson } from '../people/register.ts';
import { gradersOfAnnulledFor } from './commissions/earlier-graders.ts';
import { externalsAmong } from './external-graders.ts';

/** The persons who are external graders to an exam's institution on its day, by its own rules [P5, P6]. */
async function externalOnDay(tx: Tx, personIds: string[], { startsAt, rules, unitId }: ExamRecord) {
  const registered = await externalsAmong(tx, personIds, unitId);
  const external = registered.filter(({ employer, employedHereUntil: until }) =>
    isExternalTo(
      dateOf(startsAt),
      { employer, employedHereUntil: until === null ? null : Temporal.PlainDate.from(until) },
      rules.external,
    ),
  );
  return new Set(external.map(({ personId }) => personId));
}

/** The persons who could see on the exam's board which candidate has which number, and so can't grade it blind [U7]. */
async function knowersOf(tx: Tx, exam: ExamRecord): Promise<Set<string>> {
  const watchers = await watchersOf(tx, exam.id);
  return new Set(watchers.filter((grant) => mayHaveWatched(exam, grant)).map(({ personId }) => personId));
}

const stopBy =
  (code: 'notExternal' | 'watchedTheExam' | 'disqualified', paragraph: string) =>
  ({ personId }: ProposedMember): CommissionFinding => ({ severity: 'stop', code, paragraph, personId });

/** Refuses members who are unknown or listed twice. */
export async function membersOrRefuse(tx: Tx, members: readonly ProposedMember[]): Promise<void> {
  if (new Set(members.map(({ personId }) => personId)).size < members.length) refuse('memberTwice');
  for (const { personId } of members) orNotFound(await isPerson(tx, personId));
}

/** Refuses where a finding stops the commission, with the paragraphs that do. */
export function refuseUnlawful(findings: readonly CommissionFinding[]): void {
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const paragraph = commaSeparated([...new Set(stops.map((stop) => stop.paragraph))]);
  if (stops.length > 0) refuse('commissionUnlawful', { paragraph, findings });
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
    /** Those who declared a ground for disqualification and were not found impartial [U6]. */
    disqualified?: readonly string[];
    /** The commission's own, where it is adapted. */
    workflow?: GradingWorkflow | null;
  },
): Promise<CommissionFinding[]> {
  const { kind, members, disqualified = [], workflow = null } = proposed;
  const earlierGraders =
    kind === 'ordinary' ? await gradersOfAnnulledFor(tx, exam.id) : (proposed.earlierGraders ?? []);
  const externals = await externalOnDay(
    tx,
    members.map(({ personId }) => personId),
    exam,
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
      completing: kind === 'ordinary' ? (workflow ?? exam).completing : 'all',
      stricter: { graders, externals: planned, legalBasis },
      members: members.map((m) => ({ ...m, external: m.external && externals.has(m.personId) })),
      candidatePersonIds: candidates.map(({ person_id }) => person_id),
    },
    rules,
  );
  // A new assessment is made with the whole file open: its graders are not blind.
  const knowers = kind === 'newAssessment' ? new Set<string>() : await knowersOf(tx, exam);
  const knowing = members.filter((m) => knowers.has(m.personId));
  const unproven = members.filter((m) => m.external && !externals.has(m.personId));
  const { impartiality } = rules.commission;
  return [
    ...findings,
    ...unproven.map(stopBy('notExternal', rules.external.legalBasis)),
    ...knowing.map(stopBy('watchedTheExam', impartiality.legalBasis)),
    ...members
      .filter(({ personId }) => disqualified.includes(personId))
      .map(stopBy('disqualified', impartiality.legalBasis)),
  ];
}
