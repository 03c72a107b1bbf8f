import type { GraderCaseView } from '@karakter/contract/explanation/routes';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { examFacts } from '../../exam/store.ts';
import { commissionToExplain } from '../../grading/access.ts';
import { ownMarksOn } from '../../grading/marks/store.ts';
import { scriptOf } from '../../grading/scripts.ts';
import { guideOf } from '../../grading/store.ts';
import { assessmentsOf, type CaseOf, questionIdsIn, type Writing } from '../grader-views.ts';
import type { ExplanationRecord } from '../store.ts';

type Asked = { tx: Tx; actor: Actor; now: Temporal.Instant };

type Given = { readonly kind: GradingKind };

/** How the explanation was given to the actor; undefined where it was not. */
export async function givenToMe(tx: Tx, explanationId: string): Promise<Given | undefined> {
  const { rows } = await sql<Given>`
    select commission_kind as kind from my_given_explanations() where explanation_id = ${explanationId}`.execute(
    tx,
  );
  return rows[0];
}

/** To whom the explanations that the actor may see are given, by explanation. */
export async function writersToSee(tx: Tx): Promise<Map<string, { name: string; isMe: boolean }>> {
  const { rows } = await sql<{ id: string; name: string | null; isMe: boolean }>`
    select explanation_id as id, name, is_me as "isMe" from explanation_writers()`.execute(tx);
  return new Map(rows.map(({ id, name, isMe }) => [id, { name: name ?? '', isMe }]));
}

/** Whether the actor is a member of the commission that owes it. */
export const isMemberOf = ({ grants }: Actor, { commissionId }: ExplanationRecord): boolean =>
  grants.some((grant) => grant.role === 'grader' && grant.commissionId === commissionId);

/** The explanation as its writer may act on it: a member's own, or one that was given to the actor [E3, U7]. */
export async function mayWriteOrNotFound(asked: Asked, explanation: ExplanationRecord): Promise<void> {
  if (await givenToMe(asked.tx, explanation.id)) return;
  await commissionToExplain(asked, explanation.commissionId);
}

async function materialOfMember(asked: Asked, explanation: ExplanationRecord) {
  const { tx, actor } = asked;
  const commission = await commissionToExplain(asked, explanation.commissionId);
  const script = orNotFound(await scriptOf(tx, commission, explanation.candidateNumber, 'withAnswers'));
  const place = { commissionId: commission.id, candidacyId: script.candidacyId, personId: actor.personId };
  const { marks } = await ownMarksOn(tx, place);
  const { kind, exam } = commission;
  const assessments = assessmentsOf(commission, script);
  return { kind, exam, isMember: true, assessments, marks, questionIds: questionIdsIn(script) };
}

async function materialOfAnother({ tx }: Asked, explanation: ExplanationRecord, { kind }: Given) {
  const exam = orNotFound(await examFacts(tx, explanation.examId));
  const { rows } = await sql<Omit<GraderCaseView['assessments'][number], 'isMe'>>`
    select name, comment, grade from given_assessments(${explanation.id})`.execute(tx);
  const assessments = rows.map((row) => ({ ...row, isMe: false }));
  return { kind, exam, isMember: false, assessments, marks: [], questionIds: [] };
}

/** What there is to write an explanation from, for a member or another writer [E5]. */
export async function materialFor(asked: Asked, explanation: ExplanationRecord): Promise<Writing> {
  const { tx, actor } = asked;
  const given = isMemberOf(actor, explanation) ? undefined : await givenToMe(tx, explanation.id);
  const { exam, isMember, ...material } = given
    ? await materialOfAnother(asked, explanation, given)
    : await materialOfMember(asked, explanation);
  const givenTo = (await writersToSee(tx)).get(explanation.id) ?? null;
  const of: CaseOf = { exam, isMember, givenTo };
  const guide = (await guideOf(tx, explanation.examId))?.content;
  return { explanation, of, guide, ...material };
}
