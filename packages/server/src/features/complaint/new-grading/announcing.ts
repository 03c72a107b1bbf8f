import { decideCommissionResults } from '@karakter/domain/results/commission-results';
import type { ResultsObstacle } from '@karakter/domain/results/results';
import type { Language } from '@karakter/domain/text/language';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { caseHistoryOf } from '../../exam/case-history.ts';
import { decidingRole, traceDecision } from '../../exam/trace/store.ts';
import { countUnsigned } from '../../grading/protocol/office.ts';
import { notify } from '../../notices/notify.ts';
import { commissionFindings } from '../../planning/commission-findings.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { noticeDeadlines } from '../../results/case-deadlines.ts';
import { isAppealHeldBack } from '../../results/holds/store.ts';
import { callNewOral } from '../../results/oral/call.ts';
import { excuseUnsigned } from '../../results/unsigned.ts';
import { saveRemedied } from '../annulled/annulment.ts';
import { executeComplaintCommand } from '../complaint-command.ts';
import type { ComplaintAtHand } from '../complaint-facts.ts';
import { barredFromNewGrading, enterNewGrades, membersOfNewGrading, newGradingOf } from './store.ts';

/** What stands in the way of checking the new grades, as for any commission [R1]. */
async function obstaclesOf({ tx, exam, record }: ComplaintAtHand): Promise<ResultsObstacle[]> {
  const { candidates, commission } = await newGradingOf(tx, record.id);
  const { id } = orNotFound(commission);
  const ids = candidates.map(({ candidacyId }) => candidacyId);
  const earlierGraders = (await barredFromNewGrading(tx, exam.id, ids, id)).map(({ personId }) => personId);
  const members = await membersOfNewGrading(tx, exam.id, id);
  const findings = await commissionFindings(tx, exam, { kind: 'newGrading', members, earlierGraders });
  return [
    ...(candidates.some(({ grade }) => grade === null) ? (['gradesMissing'] as const) : []),
    ...(findings.some(({ severity }) => severity === 'stop') ? (['commissionUnlawful'] as const) : []),
  ];
}

/** The commission, locked, and the event of a command to its results; a refusal as for any commission [R1, P4]. */
async function decided(at: ComplaintAtHand, command: 'check' | 'announce') {
  const { tx, record } = at;
  const { commission } = await newGradingOf(tx, record.id);
  const { id } = orNotFound(commission);
  await lockCommission(tx, id);
  const grading = await newGradingOf(tx, record.id);
  const { number, results } = orNotFound(grading.commission);
  const obstacles = command === 'check' && results === 'open' ? await obstaclesOf(at) : [];
  // The exam itself was announced long ago, and an archived one is supplemented.
  const facts = { exam: 'announced', announcing: 'separately', obstacles } as const;
  const decision = decideCommissionResults(results, command, facts);
  if (decision.kind === 'refused') refuse(decision.code, { obstacles });
  return { id, number, candidates: grading.candidates };
}

/** Checks the new grades; they are entered once they are announced, since the latest entry is the candidate's grade. */
export async function checkNewGrades(at: ComplaintAtHand): Promise<void> {
  const { tx, exam, record, by, now } = at;
  const { id, number } = await decided(at, 'check');
  await tx.updateTable('commission').set({ checked_at: now }).where('id', '=', id).execute();
  const data = { complaintId: record.id, number };
  await recordEvent(tx, { examId: exam.id, kind: 'newGradingChecked', actorId: by, at: now, data });
}

/** What the complainant reads of how the decision was carried out. */
const carriedOut: Readonly<Record<Language, string>> = {
  nb: 'Det du leverte, er sensurert på nytt av nye sensorer, og den nye karakteren er kunngjort.',
  nn: 'Det du leverte, er sensurert på nytt av nye sensorar, og den nye karakteren er kunngjord.',
  en: 'New graders have graded what you handed in, and the new grade is announced.',
};

/**
 * Announces the new grades: to the protocol beside those that were annulled, and to each candidate with every deadline and
 * right from now; the complaint is carried out with it (uhl. § 11-9(2)) [K8, R1]. Where the rules ask for signatures before,
 * the office announces without one only with a reason [G17].
 */
export async function announceNewGrades(
  at: ComplaintAtHand,
  withoutSignatures: string | null,
): Promise<void> {
  const { tx, exam, record, by, now } = at;
  const { id, number, candidates } = await decided(at, 'announce');
  for (const { candidacyId } of candidates)
    if (await isAppealHeldBack(tx, candidacyId, 'newGrading')) refuse('newGradeHeldBack');
  const unsigned = await countUnsigned(tx, exam, 'announcement', [number], 'newGrading');
  await excuseUnsigned(tx, exam.id, unsigned, { reason: withoutSignatures, actorId: by, at: now });
  const { legalBasis: authority } = exam.rules.commission.newGradersAfterError;
  // As stated in the protocol, which is in bokmål.
  const entered = { reason: 'Ny sensur etter klage på formelle feil', authority };
  await enterNewGrades(tx, record.id, { ...entered, by, at: now });
  await tx.updateTable('commission').set({ announced_at: now }).where('id', '=', id).execute();
  await saveRemedied(tx, record.id, now);
  const data = { complaintId: record.id, number, reached: candidates.length };
  const kind = 'newGradingAnnounced';
  const event = await recordEvent(tx, { examId: exam.id, kind, actorId: by, at: now, data });
  const about = { kind: 'complaint', id: record.id } as const;
  const decidedAs = await decidingRole(tx, exam.id, by);
  await traceDecision(tx, { exam, kind, number: event, at: now, decidedAs, about });
  const given = { reason: carriedOut[record.language], isTold: true } as const;
  await executeComplaintCommand(at, { kind: 'carryOut' }, given);
  for (const { candidacyId, personId: to } of candidates) {
    const facts = noticeDeadlines(exam, await caseHistoryOf(tx, candidacyId));
    await notify(tx, { to, examId: exam.id, kind: 'newGradeAnnounced', facts, at: now, cases: [record.id] });
    await callNewOral(tx, { examId: exam.id, candidacyId, by }, now);
  }
}
