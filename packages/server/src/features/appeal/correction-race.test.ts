import { randomUUID } from 'node:crypto';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';
import { untilWaiting } from '../../test/waiting.ts';
import { ownCandidacyToAppeal } from './access.ts';
import { insertAppeal } from './store.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

test('a grade that is being appealed at the same moment is not corrected [R3, K5]', async () => {
  const { db, clock } = app().services;
  const exam = await addAnnouncedExam(app(), { candidates: 1 });
  const { candidacyId, candidateNumber, personId } = exam.candidates[0]!;
  const actor = {
    personId,
    sessionId: '',
    deviceId: '',
    language: 'nb',
    grants: [],
    activeRole: null,
  } as const;
  const { correcting } = await db.transaction().execute(async (tx) => {
    await ownCandidacyToAppeal(tx, actor, candidacyId);
    const filed = { id: randomUUID(), examId: exam.examId, candidacyId, late: false, grounds: '' };
    await insertAppeal(tx, { ...filed, originalGrade: 'C' }, clock.now());
    const correction = { candidateNumber, grade: 'A', reason: 'Ført feil', authority: 'Studiesjefen' };
    const params = { examId: exam.examId };
    const correcting = app().call(exam.officer, resultsRoutes.correctProtocol, { params, body: correction });
    await untilWaiting(app());
    return { correcting };
  });
  expect((await correcting).refusal).toBe('correctionDuringAppeal');
});
