import { randomUUID } from 'node:crypto';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { decideRegistration } from '@karakter/domain/appeal/appeal-filing';
import type { Tx } from '../../platform/database/db.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { caseHandlersOf } from '../exam/exam-office.ts';
import { notify, notifyAll } from '../notices/notify.ts';
import { candidateToDecideOn, examWithCases } from '../results/access.ts';
import { announcementTo } from '../results/holds/store.ts';
import { filingFacts, sightOf, sightToTell, withdrawalToTell } from './appeal-facts.ts';
import { receive } from './assign.ts';
import { insertAppeal } from './store.ts';

type Filed = {
  id: string;
  late: boolean;
  at: Temporal.Instant /** A person who already knows of it. */;
  by?: string;
};

/** Notifies the people who handle the exam's cases of one more. */
export async function notifyHandlersOfFiling(tx: Tx, examId: string, filed: Filed): Promise<void> {
  const { id, late, at, by } = filed;
  const to = (await caseHandlersOf(tx, examId)).filter((handler) => handler !== by);
  await notifyAll(tx, { to, examId, kind: 'appealToHandle', facts: { late }, at, cases: [id] });
}

/** An appeal that arrived on paper or by e-mail: registered by the exam office, by the rules of the portal [K1]. */
export function mountRegistration(mount: Mount): void {
  mount(appealRoutes.registerAppeal, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const { candidateNumber, arrivedBy, grounds } = body;
    const found = await candidateToDecideOn(tx, exam.id, candidateNumber);
    const { id: candidacyId, personId: to } = found ?? refuse('registeredWithoutGrade');
    const { grade, ...facts } = await filingFacts(tx, exam, candidacyId, now);
    const arrivedOn = Temporal.PlainDate.from(body.arrivedOn);
    const { announcedAt } = await announcementTo(tx, candidacyId);
    const decision = decideRegistration({ ...facts, arrivedOn, announcedAt });
    if (decision.kind === 'refused') refuse(decision.code);
    const { late, arrivedAt } = decision.event;
    const id = randomUUID();
    const sight = sightOf(exam.rules, arrivedAt);
    const filed = { id, examId: exam.id, candidacyId, late, sight, originalGrade: grade ?? '', grounds };
    await insertAppeal(tx, { ...filed, arrival: { by: arrivedBy, at: arrivedAt } }, now);
    // As for every appeal, the log records its arrival, never its text [K4].
    const data = { appealId: id, candidateNumber, late, arrivedOn: body.arrivedOn, arrivedBy };
    const by = actor.personId;
    await recordEvent(tx, { examId: exam.id, kind: 'appealRegistered', actorId: by, at: now, data });
    const rules = { ...withdrawalToTell(exam.rules, arrivedAt), ...sightToTell(exam.rules, arrivedAt) };
    const told = { arrivedOn: body.arrivedOn, late, ...rules };
    await notify(tx, { to, examId: exam.id, kind: 'appealRegistered', facts: told, at: now, cases: [id] });
    await notifyHandlersOfFiling(tx, exam.id, { id, late, at: now, by });
    await receive(tx, exam, id, now);
    return { id };
  });
}
