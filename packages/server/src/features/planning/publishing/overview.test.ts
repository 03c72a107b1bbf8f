import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { candidateListText, planTestExam, prepareTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();

const overviewFor = async (by: string, examId: string) =>
  (await app().call(by, publishingRoutes.seePublishing, { params: { examId } })).body;
const codesOf = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

async function preparedExam(
  ...given: Parameters<typeof planTestExam> extends [unknown, ...infer R] ? R : never
) {
  const planned = await planTestExam(app(), ...given);
  const prepared = await prepareTestExam(app(), planned, 3);
  return { ...planned, ...prepared, params: { examId: planned.examId } };
}

describe('the overview before publishing [P13]', () => {
  test('names no one who is told nothing, as where no grader is appointed', async () => {
    const { officer, examId } = await planTestExam(app());
    expect((await overviewFor(officer, examId)).told).toEqual([]);
  });

  test('lists the people and what they are notified of, with the mail in each language in which it is sent', async () => {
    const { officer, examId } = await preparedExam();
    await sql`update person set language = 'nn' where id in (
      select person_id from candidacy_person where exam_id = ${examId} limit 1)`.execute(app().services.db);
    const overview = await overviewFor(officer, examId);
    expect(overview.told).toEqual([
      { who: 'candidates', channel: 'mail', when: 'now', count: 3 },
      { who: 'candidates', channel: 'frontPage', when: 'now', count: 3 },
      { who: 'graders', channel: 'mail', when: 'gradingOpens', count: 2 },
    ]);
    expect(overview.mails.map(({ language, count }) => [language, count])).toEqual([
      ['nb', 2],
      ['nn', 1],
    ]);
    expect(overview.mails[0]?.body).toContain(
      'mandag 2. mars 2026 kl. 09.00 til mandag 2. mars 2026 kl. 13.00',
    );
    expect(overview.mails[1]?.subject).toContain('du er meld opp');
  });

  test('lists each candidate whose time differs, as the mail will say it', async () => {
    const { officer, examId, params } = await preparedExam();
    const { differing, endsAt } = await overviewFor(officer, examId);
    expect(endsAt).toBe('2026-03-02T12:00:00Z');
    expect(differing).toMatchObject({
      count: 1,
      candidates: [{ name: 'Student Nummer500000', extraMinutes: 30, endsAt: '2026-03-02T12:30:00Z' }],
    });
    await app().call(officer, planningRoutes.publishExam, { params });
    const notices = await noticesOf(app(), { examId, kind: 'examPublished' });
    const ends = notices.map(({ data }) => (data as { endsAt: string }).endsAt);
    expect(ends.filter((end) => end !== endsAt)).toEqual([differing.candidates?.[0]?.endsAt]);
  });

  test('names no one to an officer who grades the exam, and shows the same counts [U7]', async () => {
    const { examId, internal, officer } = await preparedExam();
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at)
      select gen_random_uuid(), ${internal}, 'examOffice', unit_id, now() from exam where id = ${examId}`.execute(
      app().services.db,
    );
    const blind = await overviewFor(internal, examId);
    expect(blind).toMatchObject({ differing: { count: 1, candidates: null }, clashes: null, reaches: 3 });
    expect(JSON.stringify(blind)).not.toContain('Student Nummer');
    expect(codesOf(blind)).toEqual(codesOf(await overviewFor(officer, examId)));
  });

  test('finds rooms, ways to sign in and people that are missing, until they are there', async () => {
    const { officer, examId, params } = await preparedExam({ startsAt: '2026-03-04T08:00:00Z' });
    const missing = codesOf(await overviewFor(officer, examId));
    for (const code of ['noRooms', 'noSignIn', 'noCoordinator', 'noInvigilators'])
      expect(missing).toContain(code);
    const { db } = app().services;
    await sql`update candidacy set room = 'A101' where exam_id = ${examId}`.execute(db);
    await sql`update person set feide_name = id || '@test.example' where id in (
      select person_id from candidacy_person where exam_id = ${examId})`.execute(db);
    for (const name of ['Coordinator', 'Invigilator'] as const) {
      const personId = await addTestPerson(db, name, []);
      await app().call(officer, appointmentRoutes[`appoint${name}`], { params: { ...params, personId } });
    }
    expect(codesOf(await overviewFor(officer, examId))).toEqual([
      'paperMissing',
      'guideMissing',
      'noExamDayPhone',
    ]);
  });

  test('finds a candidate who sits another exam at the same time, and not after it or at home', async () => {
    const { officer, examId } = await preparedExam();
    const other = async (facts: object) => {
      const planned = await planTestExam(app(), facts);
      await app().call(planned.officer, candidateRoutes.importCandidates, {
        params: { examId: planned.examId },
        body: { text: candidateListText(1) },
      });
      return planned;
    };
    await other({ startsAt: '2026-03-02T12:30:00Z' });
    await other({ form: 'home', supervised: false });
    const before = await overviewFor(officer, examId);
    const clashing = await other({ startsAt: '2026-03-02T12:29:00Z' });
    const { findings, clashes } = await overviewFor(officer, examId);
    const known = (before.clashes ?? []).length;
    expect(clashes).toHaveLength(known + 1);
    expect(clashes).toContainEqual(
      expect.objectContaining({ name: 'Student Nummer500000', startsAt: '2026-03-02T12:29:00Z' }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: 'clashingExams', place: 'candidates' }));
    const seen = await overviewFor(clashing.officer, clashing.examId);
    expect(seen.clashes?.length).toBeGreaterThan(0);
  });

  test('finds a length that is not that of the course’s last exam', async () => {
    const { officer, params } = await preparedExam();
    await app().call(officer, planningRoutes.publishExam, { params });
    const { db } = app().services;
    const next = await planTestExam(app(), { durationMinutes: 360 });
    await sql`update exam set course_id = (select course_id from exam where id = ${params.examId})
      where id = ${next.examId}`.execute(db);
    const { findings } = await overviewFor(next.officer, next.examId);
    expect(findings).toContainEqual({
      code: 'unusualLength',
      severity: 'warn',
      place: 'facts',
      minutes: 240,
    });
  });

  test('is of no use once something of it has changed: publishing by it is refused, and nothing is sent', async () => {
    const { officer, examId, params } = await preparedExam();
    const { seen } = await overviewFor(officer, examId);
    const { body } = await app().call(officer, candidateRoutes.listCandidates, { params });
    const [first] = body.candidates;
    await app().call(officer, candidateRoutes.changeCandidate, {
      params: { ...params, candidacyId: first?.candidacyId ?? '' },
      body: { extraMinutes: 60, language: 'nb', room: '', seat: '', before: first! },
    });
    const refused = await app().call(officer, planningRoutes.publishExam, { params, body: { seen } });
    expect(refused).toMatchObject({ status: 409, refusal: 'changedMeanwhile' });
    expect(await noticesOf(app(), { examId, kind: 'examPublished' })).toEqual([]);
    const again = await overviewFor(officer, examId);
    expect(again.seen).not.toBe(seen);
    const published = await app().call(officer, planningRoutes.publishExam, {
      params,
      body: { seen: again.seen },
    });
    expect(published.status).toBe(200);
  });
});
