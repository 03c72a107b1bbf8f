import { appealRoutes } from '@karakter/contract/appeal/routes';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';
import { testUnitId } from '../../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, decide } = appealScene(app);

async function gradedAppeal(grade = 'B') {
  const scene = await announcedExam();
  const { exam, candidate, caseworker } = scene;
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, grade);
  return { ...scene, appealId, commission };
}

type Graded = Awaited<ReturnType<typeof gradedAppeal>>;

async function letterTo({ candidate, appealId }: Graded) {
  await app().jobs.settle();
  const params = { appealId };
  const { body } = await app().call(candidate.personId, appealRoutes.myDecisionLetter, { params });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body.bytes)), {
    mergePages: true,
  });
  return { text, raw: Buffer.from(body.bytes).toString('latin1') };
}

test('the letter names institution and recipient and has the institution’s seal [K5, S3]', async () => {
  const graded = await gradedAppeal();
  const { db } = app().services;
  const unit = await db.selectFrom('unit').select('name_nb').where('id', '=', testUnitId).executeTakeFirst();
  await decide(graded.exam.officer, graded.appealId);
  const { text, raw } = await letterTo(graded);
  expect(text).toContain(unit?.name_nb);
  expect(text).toContain(`Til: ${graded.candidate.name}`);
  expect(raw).toContain('/ETSI.CAdES.detached');
});

test('the letter says what held when the appeal was decided, however late its PDF is made [K5]', async () => {
  const graded = await gradedAppeal();
  const { db, clock } = app().services;
  await decide(graded.exam.officer, graded.appealId);
  await clock.moveTo(Temporal.Instant.from('2026-03-20T09:00:00Z'));
  const { personId } = graded.candidate;
  await db
    .updateTable('person')
    .set({ name: 'Annet Navn', language: 'en' })
    .where('id', '=', personId)
    .execute();
  const { text } = await letterTo(graded);
  expect(text).toContain(`Til: ${graded.candidate.name}`);
  expect(text).toContain('endret fra C til B');
  expect(text).toContain('30. mars 2026');
});

test('the letter says how its deadline was worked out, by the rule set of the decision’s trace [K5]', async () => {
  const graded = await gradedAppeal();
  await decide(graded.exam.officer, graded.appealId);
  const { text } = await letterTo(graded);
  expect(text).toContain('Slik er fristen regnet ut');
  expect(text.replace(/[\s\u200b]+/g, ' ')).toContain(
    'Vedtaket er fra mandag 9. mars 2026. 3 uker senere er mandag 30. mars 2026 (universitets- og høyskoleloven § 11-9(1)).',
  );
  const { rule_set: version } = await app()
    .services.db.selectFrom('decision_trace')
    .select('rule_set')
    .where('case_id', '=', graded.appealId)
    .executeTakeFirstOrThrow();
  expect(text.replace(/[\s\u200b]+/g, '')).toContain(version);
});

test('the frozen words of a letter never change [K5]', async () => {
  const graded = await gradedAppeal();
  await decide(graded.exam.officer, graded.appealId);
  const change = app().services.db.updateTable('decision_letter').set({ content: '{}' }).execute();
  await expect(change).rejects.toMatchObject({ code: '23000' });
});

test('neither the graders of the appeal nor those before them reach the letter [K4, U7]', async () => {
  const graded = await gradedAppeal();
  await decide(graded.exam.officer, graded.appealId);
  await letterTo(graded);
  const { appealId, exam, commission } = graded;
  for (const grader of [...commission.graders, ...exam.graders]) {
    const asOffice = await app().call(grader, appealRoutes.decisionLetter, { params: { appealId } });
    const asCandidate = await app().call(grader, appealRoutes.myDecisionLetter, { params: { appealId } });
    expect([asOffice.status, asCandidate.status].filter((status) => status < 400)).toEqual([]);
  }
});
