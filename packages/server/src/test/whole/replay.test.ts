import { applyAppeal, beginAppeal } from '@karakter/domain/appeal/appeal';
import { applyExam, type ExamState } from '@karakter/domain/exam/exam';
import { workflowFor } from '@karakter/domain/exam/grading-workflow';
import { applyExplanation, type ExplanationState } from '@karakter/domain/explanation/explanation';
import { applyPaper, type PaperState } from '@karakter/domain/papers/paper-approval';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { appealOf } from '../../features/appeal/store.ts';
import { ownWorkflowIn, workflowIn } from '../../features/exam/workflow.ts';
import { explanationsAmong } from '../../features/explanation/store.ts';
import { scriptsOf } from '../../features/grading/scripts.ts';
import type { Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../app.ts';
import { inTheLog, type LoggedEvent, loggedEvents, replayed, replayedGrading } from '../replayed.ts';
import { createDemonstrationDatabase } from '../scenes/demonstration.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
const stored = <T>(read: (tx: Tx) => Promise<T>) =>
  inTransaction(app().services.db, { identity: 'visible', effect: 'read' }, read);

let log: LoggedEvent[] = [];
beforeAll(async () => {
  log = await loggedEvents(app());
});

const ofExam = (examId: string) => log.filter((event) => event.examId === examId);

describe('the events of the log lead to the stored state, whatever happened [Q3]', () => {
  test('of every exam', async () => {
    const exams = await app().services.db.selectFrom('exam').select(['id', 'state']).execute();
    expect(new Set(exams.map(({ state }) => state)).size).toBeGreaterThan(3);
    for (const { id, state } of exams)
      expect(replayed(ofExam(id), 'planned' as ExamState, applyExam), id).toBe(state);
  });

  test('of every paper', async () => {
    const papers = await app().services.db.selectFrom('paper').select(['exam_id', 'state']).execute();
    expect(new Set(papers.map(({ state }) => state)).size).toBe(3);
    const kinds = ['paperSaved', 'paperSubmitted', 'paperApproved', 'paperReturned'];
    for (const { exam_id: id, state } of papers) {
      const events = ofExam(id).filter(({ kind }) => kinds.includes(kind));
      expect(replayed(events, 'draft' as PaperState, applyPaper), id).toBe(state);
    }
  });

  test('of every grading: what is agreed, proposed or differs, and by whom it is confirmed', async () => {
    let seen = 0;
    const commissions = await app()
      .services.db.selectFrom('commission as c')
      .innerJoin('exam as e', 'e.id', 'c.exam_id')
      .selectAll('e')
      .select(['c.id', 'c.exam_id', 'c.kind', 'c.assessing as own_assessing'])
      .select(['c.confirming as own_confirming', 'c.completing as own_completing'])
      .execute();
    for (const row of commissions) {
      const { id, exam_id: examId } = row;
      const kind = row.kind === 'appeal' ? 'appeal' : 'ordinary';
      const commission = { id, workflow: workflowFor(kind, workflowIn(row), ownWorkflowIn(row)) };
      for (const { candidateNumber, grading } of await stored((tx) =>
        scriptsOf(tx, commission, 'withoutAnswers'),
      )) {
        const replay = replayedGrading(ofExam(examId), id, candidateNumber);
        expect(inTheLog(replay), `${id} ${candidateNumber}`).toEqual(inTheLog(grading));
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('of every explanation', async () => {
    const explanations = await stored((tx) => explanationsAmong(tx));
    expect(new Set(explanations.map(({ state }) => state)).size).toBeGreaterThan(3);
    for (const { id, examId, candidateNumber, commissionNumber, requestedAt, state } of explanations) {
      const events = ofExam(examId).filter(
        (event) =>
          event.candidateNumber === candidateNumber &&
          event.commissionNumber === commissionNumber &&
          Temporal.Instant.compare(event.at, requestedAt) >= 0,
      );
      expect(replayed(events, 'requested' as ExplanationState, applyExplanation), id).toBe(state);
    }
  });

  test('of every appeal', async () => {
    const ids = [...new Set(log.flatMap(({ appealId }) => (typeof appealId === 'string' ? appealId : [])))];
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const [filed, ...events] = log.filter(
        // An interim reply and a block on a transcript leave the appeal as it is.
        ({ appealId, kind }) =>
          appealId === id && kind !== 'interimReplySent' && !String(kind).startsWith('transcriptBlock'),
      );
      const first = beginAppeal({ late: filed?.late === true });
      const record = await stored((tx) => appealOf(tx, id));
      expect(replayed(events, first, applyAppeal), id).toEqual(record?.appeal);
    }
  });
});
