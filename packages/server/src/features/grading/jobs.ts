import { formsWithoutHandIn, gradingWaitsFor, handingOf } from '@karakter/domain/exam/exam-form';
import { gradingOpens } from '@karakter/domain/grading/grading-opens';
import { commaSeparated } from '@karakter/domain/text/wording';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { setTimer } from '../../platform/jobs/jobs.ts';
import type { Task, Tasks } from '../../platform/jobs/jobs-runner.ts';
import { examOfficeOf } from '../exam/exam-office.ts';
import { firstExtension } from '../exam/first-extension.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import { commissionFindings } from '../planning/commission-findings.ts';
import { commissionsOf } from '../planning/commission-store.ts';
import { isSomeoneSitting } from '../sitting/store.ts';
import { gradesDue } from './due.ts';
import { guideOf } from './store.ts';

/**
 * The members of ordinary commissions with the answers that wait for them, except those already notified. `extended_to`: the
 * first day to which these are extended; null where one is not, which is due before.
 */
async function membersToNotify(tx: Tx, examId: string) {
  return tx
    .selectFrom('commission as c')
    .innerJoin('commission_member as m', 'm.commission_id', 'c.id')
    .innerJoin('commission_candidacy as cc', 'cc.commission_id', 'c.id')
    .innerJoin('exam as e', 'e.id', 'c.exam_id')
    .leftJoin('hand_in as h', 'h.candidacy_id', 'cc.candidacy_id')
    .leftJoin(
      sql<{ candidacy_id: string; until: string }>`extended_candidacies(${examId})`.as('x'),
      'x.candidacy_id',
      'cc.candidacy_id',
    )
    .select(['m.person_id', (eb) => eb.fn.countAll<number>().as('answers')])
    .select(firstExtension().as('extended_to'))
    .where('c.exam_id', '=', examId)
    .where((eb) => eb.or([eb('h.candidacy_id', 'is not', null), eb('e.form', 'in', formsWithoutHandIn)]))
    .where('c.kind', '=', 'ordinary')
    .where('m.ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice as n')
            .select('n.id')
            .whereRef('n.person_id', '=', 'm.person_id')
            .where('n.exam_id', '=', examId)
            .where('n.kind', '=', 'readyForGrading'),
        ),
      ),
    )
    .groupBy('m.person_id')
    .execute();
}

/**
 * Notifies the graders that the answers are open, each once, however often it runs [U5]. Set as a timer for the exam's
 * last end; where the guide comes later, saving it triggers this again.
 */
export const openGrading: Task = async ({ tx, now }, { examId }) => {
  const exam = await examFacts(tx, String(examId));
  if (!exam) return;
  const isCancelled = exam.state === 'cancelled';
  const hasGuide = (await guideOf(tx, exam.id)) !== undefined;
  const waiting = gradingWaitsFor({ ...exam, isSomeoneSitting: await isSomeoneSitting(tx, exam.id) });
  const isSitting = waiting.isSomeoneSitting;
  if (isSitting && Temporal.Instant.compare(now, exam.endsAt) >= 0) {
    const dueAt = now.add({ minutes: 1 });
    await setTimer(tx, {
      dueAt,
      task: 'openGrading',
      payload: { examId: exam.id },
      key: `openGrading:${exam.id}`,
    });
    return;
  }
  const facts = { now, ...waiting, hasGuide, isCancelled };
  if (gradingOpens(facts).kind === 'closed') return;
  await tellOfFindings(tx, exam, now);
  for (const { person_id: to, answers, extended_to } of await membersToNotify(tx, exam.id)) {
    const dueAt = gradesDue(exam, 'ordinary', extended_to)?.toString() ?? '';
    await notify(tx, {
      to,
      examId: exam.id,
      kind: 'readyForGrading',
      facts: { answers, dueAt, ...handingOf(exam) },
      at: now,
    });
  }
};

/**
 * The rules' findings about each commission as grading starts [P5]. A stop is told to the exam office and locks no grader
 * out, who may have begun: it stops the check of results, until then the members can be changed.
 */
async function tellOfFindings(tx: Tx, exam: ExamRecord, at: Temporal.Instant): Promise<void> {
  const kind = 'commissionHasFindings';
  const told = await tx
    .selectFrom('notice')
    .select('id')
    .where('exam_id', '=', exam.id)
    .where('kind', '=', kind);
  if ((await told.limit(1).execute()).length > 0) return;
  for (const { number: commissionNumber, members, workflow } of await commissionsOf(
    tx,
    exam.id,
    'ordinary',
  )) {
    const findings = await commissionFindings(tx, exam, { kind: 'ordinary', members, workflow });
    const stops = findings.filter(({ severity }) => severity === 'stop');
    if (stops.length === 0) continue;
    const paragraphs = commaSeparated([...new Set(stops.map(({ paragraph }) => paragraph))]);
    for (const to of await examOfficeOf(tx, exam.id)) {
      await notify(tx, { to, examId: exam.id, kind, facts: { commissionNumber, paragraphs }, at });
    }
  }
}

export const gradingTasks: Tasks = { openGrading };
