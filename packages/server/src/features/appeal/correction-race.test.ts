import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  addSecondOfficer,
  correctionsSeenBy,
  decideCorrection,
  proposeCorrection,
} from '../../test/scenes/deciding/corrected.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';
import { untilWaiting } from '../../test/waiting.ts';
import { ownCandidacyToAppeal } from './access.ts';
import { insertAppeal } from './store.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

async function scene() {
  const exam = await addAnnouncedExam(app(), { candidates: 1 });
  const second = await addSecondOfficer(app());
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('the exam has a candidate');
  return { exam, second, candidate };
}

/** Files an appeal in a transaction that ends when what is asked meanwhile waits for it. */
async function whileAppealing<Answer>(
  { exam, candidate: { candidacyId, personId } }: Awaited<ReturnType<typeof scene>>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const { db, clock } = app().services;
  const actor = {
    personId,
    sessionId: '',
    deviceId: '',
    language: 'nb',
    grants: [],
    activeRole: null,
  } as const;
  const { asked } = await db.transaction().execute(async (tx) => {
    await ownCandidacyToAppeal(tx, actor, candidacyId);
    const filed = {
      id: randomUUID(),
      examId: exam.examId,
      candidacyId,
      late: false,
      grounds: '',
      sight: 'blind' as const,
    };
    await insertAppeal(tx, { ...filed, originalGrade: 'C' }, clock.now());
    const asked = ask();
    await untilWaiting(app());
    return { asked };
  });
  return asked;
}

test('no correction is proposed of a grade that is being appealed at the same moment [R3, K5]', async () => {
  const of = await scene();
  const { candidateNumber } = of.candidate;
  const answer = await whileAppealing(of, () =>
    proposeCorrection(app(), of.exam, { candidateNumber, grade: 'A' }),
  );
  expect(answer.refusal).toBe('correctionDuringAppeal');
});

test('a correction is not confirmed of a grade that is being appealed at the same moment [R3, K5]', async () => {
  const of = await scene();
  const { candidateNumber } = of.candidate;
  expect((await proposeCorrection(app(), of.exam, { candidateNumber, grade: 'A' })).status).toBe(200);
  const [correction] = await correctionsSeenBy(app(), of.exam, of.second);
  const answer = await whileAppealing(of, () =>
    decideCorrection(app(), of.exam, { by: of.second, id: correction?.id ?? '', command: 'confirm' }),
  );
  expect(answer.refusal).toBe('correctionDuringAppeal');
});
