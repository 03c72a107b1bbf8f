import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { reassessmentScene } from '../../../test/scenes/reassessment/reassessed.ts';

const app = useTestApp(sceneAnnouncedAt);
const scene = appealScene(app);
const { theCase, protocolOf, noticesTo, withdraw, reopen, mine } = scene;
const { twoApart, opened, seen, shown, open, assess, reason, sign, conclude } = reassessmentScene(app, scene);

const kindsTo = async (personId: string) => (await noticesTo(personId)).map(({ kind }) => kind);

describe('a case that is two grades or more apart [K6]', () => {
  test('is assessed by graders with the whole file, who sign their protocol, and the exam office announces it', async () => {
    const { exam, candidate, caseworker, appealId, commission } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    expect(graders).toEqual([exam.graders[0], commission.graders[0]]);
    const [first, second] = graders as [string, string];
    expect(await kindsTo(second)).toContain('reassessmentToMake');
    await assess(first, id, 'B', 'Drøftingen er bedre enn vi så først.');
    await assess(second, id, 'B');
    await reason(first, id);
    expect((await sign(first, id)).status).toBe(200);
    expect(await conclude(exam.officer, appealId)).toMatchObject({ refusal: 'reassessmentUnsigned' });
    expect((await sign(second, id)).status).toBe(200);
    expect(await kindsTo(exam.officer)).toContain('reassessmentSigned');
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
    ]);
    expect((await conclude(exam.officer, appealId)).status).toBe(200);
    await app().jobs.settle();
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
      ['newAssessment', 'B'],
    ]);
    expect(await theCase(caseworker, appealId)).toMatchObject({
      state: 'decided',
      newGrade: 'B',
      outcome: 'inFavour',
      hasLetter: true,
      newAssessment: { grade: 'B', assessment: 'Vi har lest saken sammen.' },
    });
    expect(await mine(candidate)).toMatchObject({ grade: 'B' });
    expect(await shown(second, id)).toMatchObject({ status: 200, body: { state: 'decided', file: null } });
  });

  test('is announced by the exam office alone, whatever a caseworker may prepare (K6)', async () => {
    const { exam, caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const [first, second] = graders as [string, string];
    for (const grader of graders) await assess(grader, id, 'A');
    await reason(second, id);
    await sign(first, id);
    await sign(second, id);
    expect((await seen(caseworker, appealId)).mayDecide).toBe(false);
    expect((await conclude(caseworker, appealId)).status).toBe(403);
    const { version } = await theCase(caseworker, appealId);
    const params = { appealId };
    expect(
      (await app().call(caseworker, appealRoutes.decideAppeal, { params, body: { version } })).status,
    ).toBe(403);
    const members = graders.map((personId) => ({ personId, external: false, teaches: false }));
    const typed = { version, grade: 'A', assessment: 'På papir.', members };
    const onPaper = (by: string) => app().call(by, appealRoutes.enterNewAssessment, { params, body: typed });
    expect((await onPaper(caseworker)).status).toBe(403);
    // A result on paper does not overtake the graders who are at work here.
    expect(await onPaper(exam.officer)).toMatchObject({ refusal: 'reassessmentUnderWay' });
    expect((await conclude(exam.officer, appealId)).status).toBe(200);
  });

  test('waits until its graders agree, where the rules ask them to', async () => {
    const { exam, caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const [first, second] = graders as [string, string];
    await assess(first, id, 'A');
    await assess(second, id, 'C');
    await reason(first, id);
    const apart = (await shown(first, id)).body;
    expect(apart).toMatchObject({ state: 'disagreed', protocol: { sha256: null, grade: null } });
    expect(apart.allowed).not.toContain('sign');
    expect(await sign(first, id)).toMatchObject({ refusal: 'reassessmentDisagreed' });
    expect(await conclude(exam.officer, appealId)).toMatchObject({ refusal: 'reassessmentUnsigned' });
    await assess(second, id, 'A', 'Etter samtalen er jeg enig.');
    expect((await sign(first, id)).status).toBe(200);
    expect((await sign(second, id)).status).toBe(200);
    expect((await conclude(exam.officer, appealId)).status).toBe(200);
  });

  test('has its protocol signed again by everyone after each change, and the old signatures stay with the old version', async () => {
    const { caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const [first, second] = graders as [string, string];
    await assess(first, id, 'B');
    await assess(second, id, 'B');
    await reason(first, id);
    const before = (await shown(first, id)).body.protocol.sha256 ?? '';
    await sign(first, id);
    await reason(second, id, 'Vi har lest saken enda en gang.');
    const stale = { params: { reassessmentId: id }, body: { sha256: before } };
    expect(await app().call(second, reassessmentRoutes.signReassessment, stale)).toMatchObject({
      refusal: 'reassessmentChanged',
    });
    const { protocol } = (await shown(first, id)).body;
    expect(protocol.signatures.map(({ isPresent }) => isPresent)).toEqual([false]);
    await sign(first, id);
    await sign(first, id);
    expect((await shown(first, id)).body.protocol.signatures.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('keeps what another window has saved since, and takes a double click once', async () => {
    const { caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const [first] = graders as [string];
    const params = { reassessmentId: id };
    const { version } = (await shown(first, id)).body;
    const write = (says: string) =>
      app().call(first, reassessmentRoutes.assessInReassessment, {
        params,
        body: { version, grade: 'B', says },
      });
    expect((await write('Først')).body.version).toBe(version + 1);
    expect((await write('Først')).body.version).toBe(version + 1);
    expect(await write('Fra et gammelt vindu')).toMatchObject({ refusal: 'changedMeanwhile' });
    expect((await shown(first, id)).body.protocol.positions[0]).toMatchObject({ says: 'Først' });
    const off = { params, body: { version, grade: 'X', says: 'Ja' } };
    expect(await app().call(first, reassessmentRoutes.assessInReassessment, off)).toMatchObject({
      refusal: 'gradeOffScale',
    });
  });
});

describe('the graders of a new assessment', () => {
  test('are refused with the reason before anything is saved', async () => {
    const { exam, caseworker, appealId, commission } = await twoApart();
    const member = (personId: string) => ({ personId, external: false, teaches: false });
    const [own, other] = [member(exam.graders[0]), member(commission.graders[0])];
    const refused = async (
      composition: 'oneOfEach' | 'all' | 'appealGraders' | 'new',
      members: (typeof own)[],
    ) => (await open(caseworker, appealId, { composition, members })).refusal;
    expect(await refused('oneOfEach', [own])).toBe('commissionUnlawful');
    expect(await refused('oneOfEach', [own, member(exam.graders[1])])).toBe('notOneOfEach');
    expect(await refused('new', [own, other])).toBe('notNewGraders');
    expect(await refused('appealGraders', [other, member(commission.graders[1])])).toBe(
      'compositionNotAllowed',
    );
    expect((await seen(caseworker, appealId)).current).toBeNull();
    expect(
      (await open(caseworker, appealId, { composition: 'oneOfEach', members: [own, other] })).status,
    ).toBe(200);
    expect(await refused('oneOfEach', [own, other])).toBe('reassessmentUnderWay');
  });

  test('one who declared a ground is neither proposed nor accepted [U6]', async () => {
    const { exam, candidate, caseworker, appealId, commission } = await twoApart();
    await app()
      .services.db.insertInto('impartiality_case')
      .values({
        id: crypto.randomUUID(),
        commission_id: exam.commissionId,
        candidacy_id: candidate.candidacyId,
        person_id: exam.graders[0],
        ground: 'family',
        account: 'Slektning',
        state: 'declared',
        declared_at: app().services.clock.now(),
      })
      .execute();
    const [usual] = (await seen(caseworker, appealId)).choices;
    expect(usual?.members.map(({ personId }) => personId)).toEqual([exam.graders[1], commission.graders[0]]);
    const members = [exam.graders[0], commission.graders[0]].map((personId) => ({
      personId,
      external: false,
      teaches: false,
    }));
    expect((await open(caseworker, appealId, { composition: 'oneOfEach', members })).refusal).toBe(
      'commissionUnlawful',
    );
  });

  test('one who is replaced sees nothing more, and the successor begins with the whole file [G19]', async () => {
    const { exam, caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const [first, second] = graders as [string, string];
    await assess(first, id, 'B');
    const params = { reassessmentId: id };
    const successor = { personId: exam.graders[1], external: true, teaches: false };
    const { version } = (await seen(caseworker, appealId)).current ?? { version: 0 };
    const body = { version, personId: first, successor };
    expect(
      (await app().call(caseworker, reassessmentRoutes.replaceInReassessment, { params, body })).status,
    ).toBe(200);
    expect(await kindsTo(first)).toContain('reassessmentEnded');
    expect((await shown(first, id)).status).toBe(404);
    const theirs = (await shown(successor.personId, id)).body;
    expect(theirs.protocol.positions.map(({ grade }) => grade)).toEqual([null, null]);
    expect(theirs.file).toBeNull();
    await app().call(successor.personId, reassessmentRoutes.acceptReassessmentDuty, { params });
    expect((await shown(successor.personId, id)).body.file).not.toBeNull();
    expect((await shown(second, id)).status).toBe(200);
  });

  test('see nothing more once it is taken back, and others are chosen', async () => {
    const { caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const [first] = graders as [string];
    const { version } = (await seen(caseworker, appealId)).current ?? { version: 0 };
    const params = { reassessmentId: id };
    const body = { version, reason: 'Begge er borte til over jul.' };
    expect(
      (await app().call(caseworker, reassessmentRoutes.cancelReassessment, { params, body })).status,
    ).toBe(200);
    expect((await shown(first, id)).status).toBe(404);
    const after = await seen(caseworker, appealId);
    expect(after).toMatchObject({ current: null, cancelled: [{ reason: body.reason }] });
    expect((await opened(caseworker, appealId, 'all')).graders).toHaveLength(4);
  });

  test('lose it when the candidate withdraws, and are chosen again where the appeal is reopened [K2]', async () => {
    const { candidate, caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const [first] = graders as [string];
    expect((await withdraw(candidate.personId, appealId)).status).toBe(200);
    expect((await shown(first, id)).status).toBe(404);
    await reopen(candidate.personId, appealId);
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'needsNewAssessment' });
    expect(await seen(caseworker, appealId)).toMatchObject({ current: null, cancelled: [{}] });
  });
});
