import { archiveRoutes } from '@karakter/contract/archive/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { dismissStaff } from '../../../test/life.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { addCaseworker, fileAppeal } from '../../../test/scenes/appealed.ts';
import {
  addSecondOfficer,
  correctionsSeenBy,
  decideCorrection,
  proposeCorrection,
} from '../../../test/scenes/deciding/corrected.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { addAnnouncedExam } from '../../../test/scenes/graded.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { lockExam } from '../../exam/store.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
// The people of the tests before it would be told, and could confirm.
beforeEach(() => dismissStaff(app()));

/** An exam with a correction of its first candidate's C to B that waits for a second person. */
async function proposed() {
  const exam = await addAnnouncedExam(app());
  const second = await addSecondOfficer(app());
  const [candidate, other] = exam.candidates;
  if (!candidate || !other) throw new Error('the exam has candidates');
  const answer = await proposeCorrection(app(), exam, {
    candidateNumber: candidate.candidateNumber,
    grade: 'B',
  });
  expect(answer.status).toBe(200);
  const [correction] = await correctionsSeenBy(app(), exam, second);
  const id = correction?.id ?? '';
  const decide = (by: string, command: 'confirm' | 'decline' | 'withdraw') =>
    decideCorrection(app(), exam, { by, id, command });
  return { exam, second, candidate, other, id, decide };
}

const entriesOf = async (exam: TestExam) =>
  (
    await app().call(exam.officer, resultsRoutes.showProtocol, { params: { examId: exam.examId } })
  ).body.entries.map(({ kind, grade }) => `${kind} ${grade}`);
const asEntered = ['ordinary C', 'ordinary C', 'ordinary C'];
const shownTo = async ({ personId, candidacyId }: { personId: string; candidacyId: string }) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
const linesOf = async (by: string, { examId }: TestExam) =>
  Object.values((await app().call(by, todayRoutes.today)).body)
    .flat()
    .filter((line) => line.kind === 'confirmCorrections' && line.examId === examId)
    .map(({ count }) => count);
const kindsTo = async (personId: string) => (await noticesOf(app(), { personId })).map(({ kind }) => kind);

describe('a proposed correction [R3]', () => {
  test('changes nothing: neither protocol nor candidate knows of it, and those who may confirm are told', async () => {
    const { exam, second, candidate, other } = await proposed();
    expect(await entriesOf(exam)).toEqual(asEntered);
    const before = JSON.stringify(await shownTo(candidate));
    expect(JSON.parse(before)).toMatchObject({ grade: 'C', corrections: [] });
    // What the page says of the one whose correction waits is what it says of one without, but for who they are.
    const of = (page: Awaited<ReturnType<typeof shownTo>>) => ({
      ...page,
      candidacyId: '',
      candidateNumber: 0,
      seat: '',
    });
    expect(of(JSON.parse(before))).toEqual(of(await shownTo(other)));
    expect(await kindsTo(candidate.personId)).toEqual(['gradeAnnounced']);
    expect(await kindsTo(second)).toEqual(['gradeCorrectionNews']);
    expect(await kindsTo(exam.officer)).not.toContain('gradeCorrectionNews');
    expect([await linesOf(exam.officer, exam), await linesOf(second, exam)]).toEqual([[], [1]]);
  });

  test('is confirmed by another than its proposer, and by nobody else', async () => {
    const { exam, second, candidate, decide } = await proposed();
    expect((await decide(exam.officer, 'confirm')).refusal).toBe('ownGradeCorrection');
    expect((await decide(exam.graders[0], 'confirm')).status).toBe(403);
    expect((await decide(candidate.personId, 'confirm')).status).toBe(403);
    expect(await entriesOf(exam)).toEqual(asEntered);
    expect((await decide(second, 'confirm')).status).toBe(200);
    expect(await entriesOf(exam)).toEqual([...asEntered, 'correction B']);
    expect(await kindsTo(candidate.personId)).toEqual(['gradeAnnounced', 'gradeCorrected']);
    expect(await eventKinds(app(), exam.examId)).toEqual(
      expect.arrayContaining(['gradeCorrectionProposed', 'gradeCorrectionConfirmed', 'protocolCorrected']),
    );
    expect((await decide(second, 'decline')).refusal).toBe('gradeCorrectionDecided');
    expect(await linesOf(second, exam)).toEqual([]);
  });

  test('is confirmed by a caseworker too, where the exam office is one person', async () => {
    const exam = await addAnnouncedExam(app());
    const caseworker = await addCaseworker(app());
    const candidateNumber = exam.candidates[0]?.candidateNumber ?? 0;
    expect((await proposeCorrection(app(), exam, { candidateNumber, grade: 'A' })).status).toBe(200);
    expect(await linesOf(caseworker, exam)).toEqual([1]);
    const [correction] = await correctionsSeenBy(app(), exam, caseworker);
    expect(correction?.allowed).toEqual(['confirm', 'decline']);
    const by = { by: caseworker, id: correction?.id ?? '', command: 'confirm' } as const;
    expect((await decideCorrection(app(), exam, by)).status).toBe(200);
    const { body } = await app().call(exam.officer, resultsRoutes.showProtocol, {
      params: { examId: exam.examId },
    });
    expect(body.entries.at(-1)).toMatchObject({ enteredBy: 'Saks Behandler', enteredAs: 'caseworker' });
  });

  test('is refused where nobody could confirm it, and where another of the same grade waits', async () => {
    const exam = await addAnnouncedExam(app());
    const candidateNumber = exam.candidates[0]?.candidateNumber ?? 0;
    const propose = (grade: string) => proposeCorrection(app(), exam, { candidateNumber, grade });
    expect((await propose('A')).refusal).toBe('gradeCorrectionUnconfirmable');
    await addSecondOfficer(app());
    expect((await propose('A')).status).toBe(200);
    expect((await propose('B')).refusal).toBe('gradeCorrectionOpen');
  });

  test('is declined with a reason that its proposer reads, or withdrawn by the proposer; then another can be proposed', async () => {
    const { exam, second, candidate, decide } = await proposed();
    expect((await decide(second, 'withdraw')).refusal).toBe('anothersGradeCorrection');
    expect((await decide(second, 'decline')).status).toBe(200);
    expect(await kindsTo(exam.officer)).toContain('gradeCorrectionNews');
    const [declined] = await correctionsSeenBy(app(), exam, exam.officer);
    expect(declined).toMatchObject({
      state: 'declined',
      decidedBy: 'Andre Konsulent',
      declineReason: 'Karakteren er riktig',
      allowed: [],
    });
    const { candidateNumber } = candidate;
    expect((await proposeCorrection(app(), exam, { candidateNumber, grade: 'A' })).status).toBe(200);
    const [again] = await correctionsSeenBy(app(), exam, exam.officer);
    const withdraw = { by: exam.officer, id: again?.id ?? '', command: 'withdraw' } as const;
    expect((await decideCorrection(app(), exam, withdraw)).status).toBe(200);
    expect(await entriesOf(exam)).toEqual(asEntered);
    expect(await kindsTo(candidate.personId)).toEqual(['gradeAnnounced']);
  });

  test('waits while an appeal that came meanwhile is handled, and says so', async () => {
    const { exam, second, candidate, decide } = await proposed();
    await fileAppeal(app(), candidate);
    expect((await decide(second, 'confirm')).refusal).toBe('correctionDuringAppeal');
    const [waits] = await correctionsSeenBy(app(), exam, second);
    expect(waits).toMatchObject({ stoppedBy: 'correctionDuringAppeal', allowed: ['decline'] });
    expect(await entriesOf(exam)).toEqual(asEntered);
  });

  test('keeps the exam from being archived until it is decided', async () => {
    const { exam, second, decide } = await proposed();
    const params = { examId: exam.examId };
    const body = { earlyReason: 'Flyttes til arkivet' };
    const archive = () => app().call(exam.officer, archiveRoutes.archiveExam, { params, body });
    expect((await archive()).refusal).toBe('correctionsOpen');
    await decide(second, 'decline');
    expect((await archive()).status).toBe(200);
  });

  test('that two people confirm at the same moment is entered once', async () => {
    const { exam, second, candidate, decide } = await proposed();
    const third = await addSecondOfficer(app());
    const both = await app()
      .services.db.transaction()
      .execute(async (tx) => {
        await lockExam(tx, exam.examId);
        const asked = [decide(second, 'confirm'), decide(third, 'confirm')];
        await untilWaiting(app(), 2);
        return asked;
      });
    const answers = await Promise.all(both);
    expect(answers.map(({ status, refusal }) => refusal ?? status).sort()).toEqual([
      200,
      'gradeCorrectionDecided',
    ]);
    expect(await entriesOf(exam)).toEqual([...asEntered, 'correction B']);
    expect(await kindsTo(candidate.personId)).toEqual(['gradeAnnounced', 'gradeCorrected']);
  });
});

test('the database takes no correction that one person has proposed and confirmed [R3]', async () => {
  const { exam, id } = await proposed();
  const entry = (
    await app()
      .services.db.selectFrom('protocol_entry')
      .select('number')
      .where('exam_id', '=', exam.examId)
      .executeTakeFirstOrThrow()
  ).number;
  const decided = { decided_by: exam.officer, decided_at: app().services.clock.now(), entry };
  const confirmed = app()
    .services.db.updateTable('grade_correction')
    .set({ state: 'confirmed', ...decided })
    .where('id', '=', id)
    .execute();
  await expect(confirmed).rejects.toThrow('grade_correction');
});
