import { appealRoutes } from '@karakter/contract/appeal/routes';
import { deadlineInWords, tracedDeadlines, traceInWords } from '@karakter/contract/cases/trace-words';
import { traceRoutes } from '@karakter/contract/cases/traces';
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

const together = (text: string) => text.replace(/[\s\u200b\u00ad-]+/g, '');

test('the letter has the whole trace of the decision, in the words in which candidate and office read it [K5, K9]', async () => {
  const graded = await gradedAppeal();
  const { candidacyId, personId } = graded.candidate;
  await decide(graded.exam.officer, graded.appealId);
  const params = { candidacyId };
  const { traces } = (await app().call(personId, traceRoutes.seeMyTraces, { params })).body;
  const trace = traces.find(({ decision }) => decision === 'appealDecided');
  if (!trace?.deadlines) throw new Error('no trace');
  const words = traceInWords(trace, 'nb');
  const { deadlines } = trace;
  const text = together((await letterTo(graded)).text);
  const expected = [
    'Slik er dette regnet ut',
    words.heading,
    words.by,
    ...words.events,
    ...words.rules.flatMap(({ basis, value, since }) => [basis ?? '', value, since]),
    ...tracedDeadlines.map((name) => deadlineInWords(deadlines[name], 'nb')),
    words.version,
  ];
  expect(expected.filter((said) => !text.includes(together(said)))).toEqual([]);
  expect(words.rules.map(({ value }) => value)).toContain('Frist for å klage på formelle feil: 3 uker');
  expect(words.rules.map(({ value }) => value)).toContain(
    'Når en klage gir ny vurdering: Antall karakterer fra hverandre: 2, Også når bestått blir ikke bestått eller omvendt: nei',
  );
  expect(text).toContain(
    together('3 uker senere er mandag 30. mars 2026. (Universitets- og høyskoleloven § 11-9(1))'),
  );
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
