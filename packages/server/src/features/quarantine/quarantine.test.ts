import { gradingRoutes } from '@karakter/contract/grading/routes';
import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { eventKinds } from '../../test/log.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../test/scenes/grading.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { firstBrokenEntry } from '../sitting/answer/answer-chain.ts';
import { chainOf } from '../sitting/answer/answer-store.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, quarantine, handInNow, list, show, decide, attemptIdOf } = quarantineOfTests(app);
const { runningExam, closeAt, sittingRow } = sittingsOf(app);
type Candidate = TestExam['candidates'][number];

const handIn = ({ candidacyId }: Candidate) =>
  app()
    .services.db.selectFrom('hand_in')
    .selectAll()
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirstOrThrow();
const noticesTo = ({ personId }: Candidate) =>
  app()
    .services.db.selectFrom('notice')
    .select('kind')
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
const brokenAt = async (candidate: Candidate) =>
  firstBrokenEntry(candidate.candidacyId, await chainOf(app().services.db, await attemptIdOf(candidate)));

/** The paper was opened without a network from then on: nothing arrived before the candidate was marked absent. */
async function offlineAllDay(text: string) {
  const exam = await runningExam(1);
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('one candidate was asked for');
  const closesAt = exam.endsAt.add({ minutes: 5 });
  await closeAt(exam, closesAt);
  await app().moveTo(closesAt.toString());
  return { exam, candidate, quarantineId: await quarantine(candidate, new Y.Doc(), text) };
}

async function restOf(candidate: Candidate) {
  const { handed_in_at, absent_at } = await sittingRow(candidate);
  return { handedInAt: handed_in_at?.toString() ?? null, absentAt: absent_at?.toString() ?? null };
}

async function opensGrading({ examId, endsAt }: TestExam): Promise<void> {
  await app().services.clock.moveTo(endsAt.add({ minutes: 1 }));
  await app()
    .services.db.updateTable('exam')
    .set({ starts_at: endsAt.subtract({ hours: 4 }) })
    .where('id', '=', examId)
    .execute();
}

describe('quarantined updates [D5, D7]', () => {
  it('are shown to the exam office with their effect', async () => {
    const { exam, candidate, window } = await written('Vi prøver for å vite.');
    const quarantineId = await quarantine(candidate, window.doc, 'Men hvem spør vi?', 'takenOver');
    expect(await list(exam)).toMatchObject([
      { id: quarantineId, kind: 'takenOver', candidateNumber: candidate.candidateNumber, decision: null },
    ]);
    const { body } = await show(exam, quarantineId);
    expect(body).toMatchObject({ wordsNow: 5, wordsAfter: 9, obstacle: null });
    expect(body.changes).toEqual([
      {
        number: 1,
        title: 'Drøft prøving',
        now: 'Vi prøver for å vite.',
        after: 'Vi prøver for å vite.\nMen hvem spør vi?',
      },
    ]);
  });

  it('are kept apart for good when the office decides so: the answer stays unchanged', async () => {
    const { exam, candidate, window } = await written('Først.');
    const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
    expect((await decide(exam, quarantineId, 'keptApart')).status).toBe(200);
    await handInNow(candidate);
    expect((await handIn(candidate)).answer).not.toContain('For sent.');
    expect(await list(exam)).toMatchObject([
      { decision: { decision: 'keptApart', by: 'Eksamens Konsulent', reason: 'Nettet i rommet var borte' } },
    ]);
  });

  it('are not visible to a caseworker, a grader or a candidate [U7]', async () => {
    const { exam, candidate } = await written('Først.');
    for (const person of [exam.graders[0], candidate.personId]) {
      const answer = await app().call(person, quarantineRoutes.listQuarantines, { params: exam });
      expect(answer.refusal).toBe('missingRole');
    }
  });
});

describe('updates accepted before the hand-in [D5]', () => {
  it('are in the open window at once, in the chain, and in the answer that is handed in', async () => {
    const { exam, candidate, window } = await written('Først.');
    const quarantineId = await quarantine(candidate, window.doc, 'Fra den gamle maskinen.', 'takenOver');
    const reloaded = new Promise<void>((resolve) => window.doc.on('update', () => resolve()));
    expect((await decide(exam, quarantineId, 'takenIn')).status).toBe(200);
    await reloaded;
    expect(window.doc.getXmlFragment('essay:q1').toString()).toContain('Fra den gamle maskinen.');
    window.write('q1', 'Så videre.');
    await window.confirmed();
    await handInNow(candidate);
    const { answer } = await handIn(candidate);
    expect(answer).toContain('Fra den gamle maskinen.');
    expect(answer).toContain('Så videre.');
    expect(await brokenAt(candidate)).toBeNull();
  });
});

describe('updates accepted after the hand-in [D7, S6]', () => {
  it('make a new answer that graders see; the old one is kept, and there is a new receipt and PDF', async () => {
    const { exam, candidate, window } = await written('Først.');
    await handInNow(candidate);
    await app().jobs.settle();
    const before = await handIn(candidate);
    const quarantineId = await quarantine(candidate, window.doc, 'For sent, men skrevet i tide.');
    expect((await decide(exam, quarantineId, 'takenIn')).status).toBe(200);
    await app().jobs.settle();
    const after = await handIn(candidate);
    expect(after.answer).toContain('For sent, men skrevet i tide.');
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.receipt_code).toBe(before.receipt_code);
    expect(after.pdf_file_id).not.toBe(before.pdf_file_id);
    const replaced = await app().services.db.selectFrom('hand_in_replaced').selectAll().execute();
    expect(replaced.filter((row) => row.candidacy_id === candidate.candidacyId)).toMatchObject([
      {
        answer: before.answer,
        sha256: before.sha256,
        pdf_file_id: before.pdf_file_id,
        replaced_by: exam.officer,
      },
    ]);
    expect((await noticesTo(candidate)).map(({ kind }) => kind)).toEqual([
      'receipt',
      'answerReplaced',
      'receipt',
    ]);
    expect(await brokenAt(candidate)).toBeNull();
    await opensGrading(exam);
    const script = await app().call(exam.graders[0], gradingRoutes.showScript, {
      params: scriptAt(exam, candidate.candidateNumber),
    });
    expect(JSON.stringify(script.body)).toContain('For sent, men skrevet i tide.');
  });

  it('are refused when a grader has confirmed, and nothing changes [G2]', async () => {
    const { exam, candidate, window } = await written('Først.');
    await handInNow(candidate);
    const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
    await opensGrading(exam);
    await gradeAndConfirm(app(), exam.graders[0], scriptAt(exam, candidate.candidateNumber), 'C');
    expect((await show(exam, quarantineId)).body.obstacle).toBe('gradingHasBegun');
    await app().jobs.settle();
    const before = await handIn(candidate);
    expect((await decide(exam, quarantineId, 'takenIn')).refusal).toBe('gradingHasBegun');
    expect(await handIn(candidate)).toEqual(before);
    expect((await decide(exam, quarantineId, 'keptApart')).status).toBe(200);
  });

  it('make a grader who has the old answer open load it again before confirming', async () => {
    const { exam, candidate, window } = await written('Først.');
    await handInNow(candidate);
    await opensGrading(exam);
    const params = scriptAt(exam, candidate.candidateNumber);
    const version = await writeAssessment(app(), exam.graders[0], params, { grade: 'C' });
    const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
    expect((await decide(exam, quarantineId, 'takenIn')).status).toBe(200);
    const { refusal } = await app().call(exam.graders[0], gradingRoutes.confirmAssessment, {
      params,
      body: { version },
    });
    expect(refusal).toBe('changedMeanwhile');
  });

  it('are decided once: of two simultaneous decisions one is executed and the other is refused', async () => {
    const { exam, candidate, window } = await written('Først.');
    await handInNow(candidate);
    const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
    const answers = await Promise.all([
      decide(exam, quarantineId, 'takenIn'),
      decide(exam, quarantineId, 'keptApart'),
      decide(exam, quarantineId, 'takenIn'),
    ]);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ refusal }) => refusal)).toEqual(['branchDecided', 'branchDecided']);
    const [row] = await list(exam);
    const isIn = (await handIn(candidate)).answer.includes('For sent.');
    expect(isIn).toBe(row?.decision?.decision === 'takenIn');
  });
});

describe('updates accepted for a candidate who was marked absent [D4, D16]', () => {
  it('are handed in as of the end, and are the answer that graders see', async () => {
    const { exam, candidate, quarantineId } = await offlineAllDay('Fire timer uten nett.');
    const end = exam.endsAt.toString();
    expect(await restOf(candidate)).toEqual({ handedInAt: null, absentAt: end });
    expect((await show(exam, quarantineId)).body).toMatchObject({
      obstacle: null,
      wordsNow: 0,
      wordsAfter: 4,
    });
    expect((await decide(exam, quarantineId, 'takenIn')).status).toBe(200);
    await app().jobs.settle();
    expect(await restOf(candidate)).toEqual({ handedInAt: end, absentAt: null });
    const made = await handIn(candidate);
    expect({ ...made, at: made.at.toString() }).toMatchObject({ kind: 'automatic', at: end, words: 4 });
    expect(made.pdf_file_id).not.toBeNull();
    expect((await noticesTo(candidate)).map(({ kind }) => kind)).toEqual(['receipt']);
    expect(await eventKinds(app(), exam.examId)).toEqual([
      'candidateAbsent',
      'answerHandedIn',
      'branchTakenIn',
    ]);
    expect(await brokenAt(candidate)).toBeNull();
    await opensGrading(exam);
    const params = scriptAt(exam, candidate.candidateNumber);
    const script = await app().call(exam.graders[0], gradingRoutes.showScript, { params });
    expect(JSON.stringify(script.body)).toContain('Fire timer uten nett.');
  });

  it('are refused once the results are checked, and stay in quarantine [R1]', async () => {
    const { exam, quarantineId } = await offlineAllDay('Fire timer uten nett.');
    const checked = { state: 'checked', checked_at: exam.endsAt };
    await app().services.db.updateTable('exam').set(checked).where('id', '=', exam.examId).execute();
    expect((await show(exam, quarantineId)).body.obstacle).toBe('nothingToTakeInto');
    expect((await decide(exam, quarantineId, 'takenIn')).refusal).toBe('nothingToTakeInto');
    expect(await list(exam)).toMatchObject([{ id: quarantineId, decision: null }]);
  });
});

it('a decision without a reason is refused, and one on another exam’s quarantine is not found [U7]', async () => {
  const { exam, candidate, window } = await written('Først.');
  const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
  const params = { examId: exam.examId, quarantineId };
  const bare = await app().call(exam.officer, quarantineRoutes.decideQuarantine, {
    params,
    body: { decision: 'takenIn', updates: 1, reason: '' },
  });
  expect(bare.refusal).toBe('badRequest');
  const { exam: other } = await written('Noe annet.');
  expect((await show(other, quarantineId)).refusal).toBe('notFound');
  expect((await decide(other, quarantineId, 'takenIn')).refusal).toBe('notFound');
});
