import { beforeAll, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { complaintScene, fileComplaint } from '../../../test/scenes/complaint/complained.ts';
import { newGradingScene } from '../../../test/scenes/complaint/graded-again.ts';
import { planTestRule } from '../../../test/scenes/deciding/planned-rule.ts';
import { signAsShown } from '../../../test/scenes/deciding/signing.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam } = appealScene(app);
const { takeUp, uphold, theComplaint } = complaintScene(app);
const { theNewGrading, appointed, gradeAgain, check, announce } = newGradingScene(app);

/** The answer is graded again and checked, in an institution that asks for signatures before announcing. */
async function checkedAgain() {
  const { candidate, caseworker, exam } = await announcedExam();
  const id = await fileComplaint(app(), candidate);
  await takeUp(caseworker, id);
  await uphold(caseworker, id);
  const again = await appointed(caseworker, id);
  await gradeAgain(again, candidate.candidateNumber, 'B');
  await check(caseworker, id);
  return { exam, caseworker, id, again };
}

type Checked = Awaited<ReturnType<typeof checkedAgain>>;
let signing: Checked;
let unsigned: Checked;

beforeAll(async () => {
  signing = await checkedAgain();
  unsigned = await checkedAgain();
  expect((await theNewGrading(signing.caseworker, signing.id)).unsigned).toBe(0);
  await planTestRule(app(), 'protocolSignature', { before: 'announcement', legalBasis: 'MED § 1' });
});

test('where the rules ask for it, the new grades are announced when their graders have signed, and not before [G17, K8]', async () => {
  const { caseworker, id, again } = signing;
  expect((await theNewGrading(caseworker, id)).unsigned).toBe(1);
  expect(await announce(caseworker, id)).toMatchObject({ status: 409, refusal: 'announcementUnsigned' });
  expect((await theComplaint(caseworker, id)).state).toBe('upheld');
  for (const grader of again.graders) expect((await signAsShown(app(), again, grader)).status).toBe(200);
  expect((await theNewGrading(caseworker, id)).unsigned).toBe(0);
  expect((await announce(caseworker, id)).status).toBe(200);
  expect((await theComplaint(caseworker, id)).state).toBe('remedied');
});

test('they are announced without, where the office says why, and the reason is kept [G17, K8]', async () => {
  const { exam, caseworker, id } = unsigned;
  expect((await theNewGrading(caseworker, id)).unsigned).toBe(1);
  expect((await announce(caseworker, id, 'En sensor er syk.')).status).toBe(200);
  const kept = await app()
    .services.db.selectFrom('announced_unsigned')
    .select(['protocols', 'reason'])
    .where('exam_id', '=', exam.examId)
    .execute();
  expect(kept).toEqual([{ protocols: 1, reason: 'En sensor er syk.' }]);
});
