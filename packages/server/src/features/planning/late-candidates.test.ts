import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { candidateListText, planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();

type Planned = { officer: string; examId: string };
const send = ({ officer, examId }: Planned, what: 'preview' | 'import', text: string) =>
  app().call(
    officer,
    what === 'preview' ? candidateRoutes.previewCandidates : candidateRoutes.importCandidates,
    { params: { examId }, body: { text } },
  );
const listed = async ({ officer, examId }: Planned) =>
  (await app().call(officer, candidateRoutes.listCandidates, { params: { examId } })).body.candidates;

describe('after publishing, until the start', () => {
  const published = async (candidates: number) => {
    const planned = await planTestExam(app());
    await prepareTestExam(app(), planned, candidates);
    await app().call(planned.officer, planningRoutes.publishExam, { params: { examId: planned.examId } });
    return planned;
  };
  const told = async (examId: string) => (await noticesOf(app(), { examId })).length;

  test('a late candidate is registered, notified, seated and given a commission', async () => {
    const planned = await published(2);
    await send(planned, 'import', candidateListText(3));
    expect(await told(planned.examId)).toBe(3);
    expect((await listed(planned)).map(({ commissionNumber }) => commissionNumber)).toEqual([1, 1, 1]);
  });

  test('a candidate can be withdrawn, and stays in the history', async () => {
    const planned = await published(2);
    const [first] = await listed(planned);
    const params = { examId: planned.examId, candidacyId: first!.candidacyId };
    expect((await app().call(planned.officer, candidateRoutes.removeCandidate, { params })).status).toBe(200);
    expect((await app().call(planned.officer, candidateRoutes.removeCandidate, { params })).status).toBe(404);
    expect((await listed(planned)).map(({ commissionNumber }) => commissionNumber)).toEqual([1]);
    const { body } = await app().call(planned.officer, planningRoutes.examHistory, { params });
    expect(body.events[0]).toMatchObject({
      kind: 'candidateWithdrawn',
      data: { candidateNumber: first!.candidateNumber },
    });
  });
});

describe('from the start on', () => {
  test('candidates, seats and lengths are settled', async () => {
    const planned = await planTestExam(app());
    await prepareTestExam(app(), planned, 1);
    const [first] = await listed(planned);
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T08:00:00Z'));
    const params = { examId: planned.examId, candidacyId: first!.candidacyId };
    const body = { extraMinutes: 60, language: 'nb', before: first! } as const;
    const answers = [
      await app().call(planned.officer, candidateRoutes.changeCandidate, { params, body }),
      await app().call(planned.officer, candidateRoutes.removeCandidate, { params }),
      await send(planned, 'preview', candidateListText(2)),
      await send(planned, 'import', candidateListText(2)),
      await app().call(planned.officer, planningRoutes.publishExam, { params }),
    ];
    expect(answers.map(({ refusal }) => refusal)).toEqual(Array(5).fill('examHasStarted'));
  });
});
