import { randomUUID } from 'node:crypto';
import { allRefusals } from '@karakter/contract/all-refusals';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { MyAppealView } from '@karakter/contract/appeal/views';
import { decideFiling } from '@karakter/domain/appeal/appeal-filing';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import { officeEmail } from '../institution/store.ts';
import { notify } from '../notices/notify.ts';
import { deadlineTexts } from '../results/case-deadlines.ts';
import { ownAppeal, ownAppealToChange, ownCandidacy, ownCandidacyToAppeal } from './access.ts';
import { appealDeadlines, filingFacts, sightOf, sightToTell, withdrawalToTell } from './appeal-facts.ts';
import { executeAppealCommandAndAssign, receive } from './assign.ts';
import { letterFile } from './letter/make.ts';
import { notifyHandlersOfFiling } from './register.ts';
import { appealsOfCandidacy, insertAppeal } from './store.ts';
import { candidateAppealOf, examOfCase } from './views.ts';

function filingView(facts: Parameters<typeof decideFiling>[0], language: Language): MyAppealView['filing'] {
  const decision = decideFiling(facts);
  if (decision.kind === 'accepted') return { open: true, late: decision.event.late };
  return { open: false, why: decision.code, message: allRefusals[decision.code][language] };
}

async function notifyOfFiling(
  tx: Tx,
  exam: ExamRecord,
  filed: { id: string; by: string; late: boolean; at: Temporal.Instant },
): Promise<void> {
  const { id, by: to, late, at } = filed;
  const facts = {
    filedAt: at.toString(),
    late,
    ...withdrawalToTell(exam.rules, at),
    ...sightToTell(exam.rules, at),
  };
  await notify(tx, { to, examId: exam.id, kind: 'appealReceived', facts, at, cases: [id] });
  await notifyHandlersOfFiling(tx, exam.id, { id, late, at });
}

function mountFiling(mount: Mount): void {
  mount(appealRoutes.showMyAppeal, async ({ tx, actor, now, params, language }) => {
    const own = await ownCandidacy(tx, actor, params.candidacyId);
    const exam = orNotFound(await examFacts(tx, own.examId));
    const { appeal, proceduralComplaint } = await appealDeadlines(tx, exam, own.id);
    const { grade, ...facts } = await filingFacts(tx, exam, own.id, now);
    const appeals = [];
    for (const record of await appealsOfCandidacy(tx, own.id)) {
      appeals.push(await candidateAppealOf(tx, exam, record, now));
    }
    return {
      ...examOfCase(exam),
      candidacyId: own.id,
      candidateNumber: own.candidateNumber,
      isGroup: !exam.individual,
      grade,
      deadline: deadlineTexts(appeal),
      formalDeadline: deadlineTexts(proceduralComplaint),
      filing: filingView(facts, language),
      withdrawUntil: caseRulesFor(exam.rules, now).withdrawal.until,
      sight: sightOf(exam.rules, now),
      appeals,
      officeEmail: await officeEmail(tx),
    };
  });

  mount(appealRoutes.fileAppeal, async ({ tx, actor, now, params, body }) => {
    const own = await ownCandidacyToAppeal(tx, actor, params.candidacyId);
    const exam = orNotFound(await examFacts(tx, own.examId));
    const { grade, ...facts } = await filingFacts(tx, exam, own.id, now);
    const decision = decideFiling(facts);
    if (decision.kind === 'refused') refuse(decision.code);
    const id = randomUUID();
    const { late } = decision.event;
    const sight = sightOf(exam.rules, now);
    const filed = { id, examId: exam.id, candidacyId: own.id, late, sight, originalGrade: grade ?? '' };
    await insertAppeal(tx, { ...filed, grounds: body.grounds }, now);
    // The log records that there was an appeal, never its text: the grounds can contain a name [K4].
    const data = { appealId: id, candidateNumber: own.candidateNumber, late };
    await recordEvent(tx, { examId: exam.id, kind: 'appealFiled', actorId: actor.personId, at: now, data });
    await notifyOfFiling(tx, exam, { id, by: actor.personId, late, at: now });
    await receive(tx, exam, id, now);
    return accepted;
  });
}

/** The candidate's own routes: file, follow, withdraw, reopen, and read the decision [K1, K2, K9]. */
export function mountMyAppeals(mount: Mount): void {
  mountFiling(mount);

  for (const [route, kind] of [
    [appealRoutes.withdrawAppeal, 'withdraw'],
    [appealRoutes.reopenAppeal, 'reopen'],
  ] as const) {
    mount(route, async ({ tx, actor, now, params }) => {
      const record = await ownAppealToChange(tx, actor, params.appealId);
      const exam = orNotFound(await examFacts(tx, record.examId));
      await executeAppealCommandAndAssign({ tx, exam, record, by: actor.personId, now }, { kind });
      return accepted;
    });
  }

  mount(appealRoutes.myDecisionLetter, async ({ tx, actor, params }) =>
    letterFile(tx, await ownAppeal(tx, actor, params.appealId)),
  );
}
