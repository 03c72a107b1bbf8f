import { appealRoutes } from '@karakter/contract/appeal/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { becomeBlind } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';
import { isEarlier } from '../../../test/scenes/exam.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';
import { openAppealsFrom } from '../../../test/scenes/rules/open-appeals.ts';

const app = useTestApp(sceneAnnouncedAt);
const scene = appealScene(app);
const explanation = 'DEN FØRSTE BEGRUNNELSEN';
let the: Awaited<ReturnType<typeof prepared>>;

/** Both candidates of an exam have their explanations; one appeals before the law changes, the other after. */
async function prepared() {
  const { exam, candidate: before, caseworker } = await scene.announcedExam(2);
  const [, after] = exam.candidates;
  if (!after) throw new Error('no other candidate');
  await openAppealsFrom(app(), '2026-03-11');
  const { call } = app();
  for (const { candidacyId, personId } of [before, after])
    await call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
  const [writer] = exam.graders;
  const { body } = await call(writer, explanationRoutes.listMyExplanations);
  for (const { id: explanationId } of body.explanations.filter(({ id }) => !isEarlier(id))) {
    const params = { explanationId };
    const text = {
      guidelines: explanation,
      assessment: `${explanation} konkret`,
      overall: explanation,
      version: 1,
    };
    const { version } = (await call(writer, explanationRoutes.saveExplanation, { params, body: text })).body;
    await call(writer, explanationRoutes.sendExplanation, { params, body: { version } });
  }
  const blindId = await fileAppeal(app(), before, 'GRUNNENE FØR');
  await app().moveTo('2026-03-12T09:00:00Z');
  const openId = await fileAppeal(app(), after, 'GRUNNENE ETTER');
  const commission = await formAppealCommission(app(), exam, caseworker, [blindId, openId]);
  return { exam, before, after, caseworker, blindId, openId, commission };
}
beforeAll(async () => {
  the = await prepared();
});

const scriptOf = (grader: string, { candidateNumber }: { candidateNumber: number }) =>
  app().call(grader, gradingRoutes.showScript, { params: scriptAt(the.commission, candidateNumber) });

describe('when the law opens the grading of appeals on a day in the middle of running cases [K4, K6]', () => {
  test('the graders see the grade, the assessments, the explanation and the grounds of the case filed after', async () => {
    const { body } = await scriptOf(the.commission.graders[0], the.after);
    expect(body.appealFile).toMatchObject({
      entries: [{ kind: 'ordinary', grade: 'C' }],
      explanations: [{ guidelines: explanation, assessment: `${explanation} konkret` }],
      grounds: 'GRUNNENE ETTER',
    });
    expect(body.appealFile?.assessments.map(({ grade }) => grade)).toEqual(['C', 'C']);
    expect(body.appealFile?.assessments[0]?.comment).toContain('Kommentar fra sensor');
  });

  test('and nothing of the case filed before, which stays blind', async () => {
    for (const grader of the.commission.graders)
      expect((await scriptOf(grader, the.before)).body.appealFile).toBeNull();
  });

  test('the database gives the graders that one file alone, and an ordinary grader none', async () => {
    const { db } = app().services;
    const filesOf = (personId: string) =>
      db.transaction().execute(async (tx) => {
        await becomeBlind(tx, { personId } as never);
        const { rows } = await sql<{ id: string }>`select appeal_id as id from my_open_appeals()`.execute(tx);
        const found = [];
        for (const { candidacyId } of [the.before, the.after]) {
          const file = await sql<{ file: unknown }>`
            select file_of_open_appeal(${the.commission.commissionId}, ${candidacyId}) as file`.execute(tx);
          found.push(file.rows[0]?.file != null);
        }
        return [rows.map(({ id }) => id), ...found];
      });
    expect(await filesOf(the.commission.graders[0])).toEqual([[the.openId], false, true]);
    expect(await filesOf(the.exam.graders[0])).toEqual([[], false, false]);
  });

  test('what a case’s graders see never changes after the filing', async () => {
    const opened = app()
      .services.db.updateTable('appeal')
      .set({ sight: 'open' })
      .where('id', '=', the.blindId);
    await expect(opened.execute()).rejects.toThrow('settled when it is filed');
  });

  test('each candidate is told what was so on the day of their own appeal', async () => {
    const toldTo = async ({ personId }: { personId: string }) =>
      (await scene.noticesTo(personId))
        .filter(({ kind }) => kind === 'appealReceived')
        .map(({ data }) => data);
    expect((await toldTo(the.before))[0]).not.toHaveProperty('sight');
    expect((await toldTo(the.after))[0]).toHaveProperty('sight', 'open');
    expect((await scene.mine(the.before)).sight).toBe('open');
  });

  test('the caseworker sees what each case’s graders see', async () => {
    expect((await scene.theCase(the.caseworker, the.blindId)).sight).toBe('blind');
    expect((await scene.theCase(the.caseworker, the.openId)).sight).toBe('open');
  });

  test('a withdrawn case that is reopened keeps its sight', async () => {
    await scene.withdraw(the.before.personId, the.blindId);
    await scene.reopen(the.before.personId, the.blindId);
    expect((await scene.theCase(the.caseworker, the.blindId)).sight).toBe('blind');
    expect((await scriptOf(the.commission.graders[0], the.before)).body.appealFile).toBeNull();
  });

  test('two grades apart call a new assessment of the case filed before, and the other is decided', async () => {
    await gradeAppeal(app(), the.commission, the.before.candidateNumber, 'A');
    await gradeAppeal(app(), the.commission, the.after.candidateNumber, 'A');
    expect((await scene.theCase(the.caseworker, the.blindId)).state).toBe('needsNewAssessment');
    expect((await scene.decide(the.exam.officer, the.openId)).status).toBe(200);
    const { body } = await app().call(the.after.personId, appealRoutes.showMyAppeal, {
      params: { candidacyId: the.after.candidacyId },
    });
    expect(body.appeals[0]).toMatchObject({ state: 'decided', newGrade: 'A' });
  });

  test('the letter says that its graders knew the grade, the explanation and the grounds [K5]', async () => {
    const { rows } = await sql<{ content: unknown }>`
      select content from decision_letter where appeal_id = ${the.openId}`.execute(app().services.db);
    const words = JSON.stringify(rows);
    expect(words).toContain(
      'De kjente både den opprinnelige karakteren, begrunnelsen for den og det du skrev',
    );
    expect(words).not.toContain('De kjente verken');
  });

  test('and once it is decided its graders see the file no more', async () => {
    const reply = await scriptOf(the.commission.graders[0], the.after);
    expect(reply.body.appealFile ?? null).toBeNull();
  });
});
