import { appealRoutes } from '@karakter/contract/appeal/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { school } from '../../../test/blind/visibility/sectors.ts';
import { appealScene } from '../../../test/scenes/appeal-scene.ts';
import {
  addCaseworker,
  fileAppeal,
  formAppealCommission,
  gradeAppeal,
} from '../../../test/scenes/appealed.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';
import { addTestPaper, handInAnswer, testGuide, testPaper } from '../../../test/scenes/handed-in.ts';

const app = useTestApp(school.announcedAt);
const { decide } = appealScene(app);

/** A centrally set exam with the grade 4, which the candidate appealed; the appeals board gives 5. */
async function decidedAtSchool() {
  const { db } = app().services;
  const exam = await addTestExam(db, { startsAt: '2026-11-16T08:00:00Z', candidates: 1, hadEarlier: false });
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('no candidate');
  await school.prepare(db, exam, app());
  await addTestPaper(db, exam, testPaper, { ...testGuide, levels: school.levels });
  await handInAnswer(db, exam, candidate);
  await gradeBoth(app(), exam, candidate.candidateNumber, '4');
  const params = { examId: exam.examId };
  const checked = await app().call(exam.officer, resultsRoutes.checkResults, { params });
  expect(checked.message).toBeUndefined();
  const announced = await app().call(exam.officer, resultsRoutes.announceGrades, {
    params,
    body: { at: null },
  });
  expect(announced.message).toBeUndefined();
  const appealId = await fileAppeal(app(), candidate);
  const caseworker = await addCaseworker(app());
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, '5');
  const decided = await decide(exam.officer, appealId);
  expect(decided.message).toBeUndefined();
  await app().jobs.settle();
  const letter = await app().call(candidate.personId, appealRoutes.myDecisionLetter, {
    params: { appealId },
  });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(letter.body.bytes)), {
    mergePages: true,
  });
  return { candidate, text: text.replace(/[\s\u200b]+/g, ' ') };
}

test('a school’s letter has the school’s law, scale and deadlines, and nothing of the Universities Act [K5, E1]', async () => {
  const { candidate, text } = await decidedAtSchool();
  expect(text).toContain('Solsletta videregående skole');
  expect(text).toContain(`Til: ${candidate.name}`);
  expect(text).toContain('endret fra 4 til 5');
  expect(text).toContain('opplæringsforskriften § 10-7');
  expect(text).toContain('opplæringsforskriften § 10-2');
  expect(text).toContain('statsforvalteren');
  expect(text).toContain('Frist for å klage på formelle feil: 10 dager');
  expect(text).toContain('Når en klage gir ny vurdering: Gjelder ikke her');
  expect(text).not.toMatch(/høyskoleloven|uhl\.|nemnd for studentsaker|Sensorenes begrunnelse/);
});
