import { randomUUID } from 'node:crypto';
import type { ExplanationState } from '@karakter/domain/explanation/explanation';
import { dueForAll, openedForAll } from '@karakter/domain/explanation/for-all/for-all';
import { manualReason } from '@karakter/domain/explanation/intake/manual';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { type ExamRecord, examFacts } from '../../exam/store.ts';
import { notify, notifyAll } from '../../notices/notify.ts';
import { membersOf } from '../../planning/commission-store.ts';
import { forAllOf, type Unexplained, unexplainedIn } from './store.ts';

/** As many rows as one statement stores. */
const atOnce = 500;

type Opened = Unexplained & { readonly openedAt: Temporal.Instant; readonly dueAt: Temporal.Instant };

async function store(tx: Tx, exam: ExamRecord, opened: readonly Opened[], at: Temporal.Instant) {
  const manual = manualReason(exam);
  for (let from = 0; from < opened.length; from += atOnce) {
    const values = opened.slice(from, from + atOnce).map((each) => ({
      id: randomUUID(),
      exam_id: exam.id,
      candidacy_id: each.candidacyId,
      commission_id: each.commissionId,
      state: 'requested' satisfies ExplanationState,
      requested_at: each.openedAt,
      due_at: each.dueAt,
      manual,
      for_all: true,
      updated_at: at,
    }));
    await tx.insertInto('explanation').values(values).execute();
  }
}

/** Each grader gets one mail with all of the commission's explanations; each candidate when it comes. */
async function tell(tx: Tx, exam: ExamRecord, opened: readonly Opened[], at: Temporal.Instant) {
  const examId = exam.id;
  for (const commissionId of new Set(opened.map((each) => each.commissionId))) {
    const explanations = opened
      .filter((each) => each.commissionId === commissionId)
      .map(({ candidateNumber, dueAt }) => ({
        courseCode: exam.courseCode,
        candidateNumber,
        at: dueAt.toString(),
        isLate: false,
        isReady: false,
      }));
    for (const { personId: to } of await membersOf(tx, commissionId)) {
      await notify(tx, { to, examId, kind: 'explanationReminder', facts: { explanations }, at });
    }
  }
  const manual = manualReason(exam);
  for (const dueAt of new Set(opened.map((each) => each.dueAt.toString()))) {
    const to = opened.filter((each) => each.dueAt.toString() === dueAt).map(({ personId }) => personId);
    const facts = { dueAt, manual, forAll: true };
    await notifyAll(tx, { to, examId, kind: 'explanationReceived', facts, at });
  }
}

/**
 * Opens explanations for all candidates whose grades have been announced, where the exam says so; again it opens those that
 * were held back until now, and no one's twice [E7].
 */
export const openExplanationsForAll: Task = async ({ tx, now }, { examId }) => {
  const exam = await examFacts(tx, String(examId));
  const choice = exam && (await forAllOf(tx, exam.id));
  if (!exam || !choice) return;
  const day = choice.dueOn === null ? null : Temporal.PlainDate.from(choice.dueOn);
  const opened = (await unexplainedIn(tx, exam.id)).map((each): Opened => {
    const openedAt = openedForAll(each.announcedAt, choice.setAt);
    return { ...each, openedAt, dueAt: dueForAll(day, openedAt, exam.rules) };
  });
  if (opened.length === 0) return;
  await store(tx, exam, opened, now);
  const candidateNumbers = opened.map(({ candidateNumber }) => candidateNumber);
  const data = { candidateNumbers };
  await recordEvent(tx, { examId: exam.id, kind: 'explanationsOpenedForAll', actorId: null, at: now, data });
  await tell(tx, exam, opened, now);
};
