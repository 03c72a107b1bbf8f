import { randomUUID } from 'node:crypto';
import { canBeRegraded, type ExamForm } from '@karakter/domain/exam/exam';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/db.ts';
import { addTestCourse, addTestPerson, testUnitId } from './people.ts';

const at = Temporal.Instant.from('2026-01-05T09:00:00Z');

/** A published exam straight in the database, for tests of what comes after planning. */
export type TestExam = {
  examId: string;
  officer: string;
  coordinator: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** Graders by seat: the first internal, the second external. */
  graders: [string, string];
  commissionId: string;
  candidates: { personId: string; candidacyId: string; candidateNumber: number; name: string }[];
};

type Wishes = {
  startsAt?: string;
  durationMinutes?: number;
  /** Zero unless requested, so that the end is exact. */
  graceSeconds?: number;
  candidates?: number;
  state?: string;
  assessing?: string;
  confirming?: string;
  completing?: string;
  announcing?: string;
  form?: ExamForm;
  /**
   * Whether the same people had an earlier exam, so that a query that matches by person alone fails; false where the
   * database has no neighbours, such as a file's own.
   */
  hadEarlier?: boolean;
};

/** Whether this id belongs to the earlier exam of the same people. */
export const isEarlier = (id: string) => id.startsWith('ffffffff-');

/**
 * An earlier exam of the same people at another institution, so that a query without a condition on the exam finds
 * it.
 */
async function addEarlierExam(
  db: Database,
  examId: string,
  candidates: readonly Candidate[],
  graders: readonly string[],
): Promise<void> {
  const people = candidates.map(({ personId }) => personId);
  const numbers = candidates.map(({ candidateNumber }) => candidateNumber);
  await sql`select others.earlier_exam(${examId}, ${people}, ${numbers}, ${graders})`.execute(db);
}

async function addExam(db: Database, examId: string, officer: string, wishes: Required<Wishes>) {
  await db
    .insertInto('exam')
    .values({
      id: examId,
      course_id: await addTestCourse(db, `TST${examId.slice(0, 6)}`),
      unit_id: testUnitId,
      credits: 7.5,
      form: wishes.form,
      work_kind: 'exam',
      supervised: true,
      individual: true,
      recheckable: canBeRegraded(wishes.form),
      scale: 'A-F',
      starts_at: Temporal.Instant.from(wishes.startsAt),
      duration_minutes: wishes.durationMinutes,
      grace_seconds: wishes.graceSeconds,
      assessing: wishes.assessing,
      confirming: wishes.confirming,
      completing: wishes.completing,
      announcing: wishes.announcing,
      explanation_open: true,
      appeal_open: canBeRegraded(wishes.form),
      contact_name: 'Eksamenstelefonen',
      contact_phone: '70 00 00 00',
      state: wishes.state,
      created_by: officer,
      created_at: at,
      published_at: at,
    })
    .execute();
}

type Candidate = TestExam['candidates'][number];

async function newCandidate(db: Database, index: number): Promise<Candidate> {
  const name = `Kandidat Hemmelig${String.fromCharCode(65 + index)}`;
  const personId = await addTestPerson(db, name, ['candidate']);
  return { personId, candidacyId: randomUUID(), candidateNumber: 10_007 + index * 13, name };
}

async function addCandidate(db: Database, examId: string, of: Candidate): Promise<void> {
  const { personId, candidacyId, candidateNumber } = of;
  await db
    .insertInto('candidacy')
    .values({ id: candidacyId, exam_id: examId, candidate_number: candidateNumber, created_at: at })
    .execute();
  await db
    .insertInto('candidacy_person')
    .values({ candidacy_id: candidacyId, exam_id: examId, person_id: personId })
    .execute();
  await db.insertInto('sitting').values({ candidacy_id: candidacyId, exam_id: examId }).execute();
}

/** Makes a person external: works elsewhere, never worked here. */
export async function registerExternal(db: Database, personId: string): Promise<void> {
  await db
    .insertInto('external_grader')
    .values({
      person_id: personId,
      institution_id: sql<string>`(institution_of(${testUnitId})).id`,
      employer: 'Nabohøgskolen',
      added_by: personId,
      added_at: at,
    })
    .execute();
}

/** One internal and one external grader. */
async function newGraders(db: Database): Promise<[string, string]> {
  const internal = await addTestPerson(db, 'Intern Sensor', []);
  const external = await addTestPerson(db, 'Ekstern Sensor', []);
  await registerExternal(db, external);
  return [internal, external];
}

/** Forms a commission with one internal and one external grader who have accepted confidentiality. */
export async function addTestCommission(
  db: Database,
  examId: string,
  candidacyIds: string[],
  kind = 'ordinary',
  by?: [string, string],
  number = 1,
) {
  const graders = by ?? (await newGraders(db));
  const commissionId = randomUUID();
  await db
    .insertInto('commission')
    .values({ id: commissionId, exam_id: examId, kind, number, created_at: at })
    .execute();
  for (const [index, person_id] of graders.entries()) {
    const external = index === 1;
    const display_name = external ? 'Ekstern Sensor' : 'Intern Sensor';
    const seat = index + 1;
    const accepted = { appointed_at: at, confidentiality_accepted_at: at };
    await db
      .insertInto('commission_member')
      .values({ commission_id: commissionId, person_id, seat, external, display_name, ...accepted })
      .execute();
    await db
      .insertInto('role_grant')
      .values({ id: randomUUID(), person_id, role: 'grader', commission_id: commissionId, granted_at: at })
      .execute();
  }
  for (const candidacy_id of candidacyIds) {
    await db
      .insertInto('commission_candidacy')
      .values({ commission_id: commissionId, candidacy_id })
      .execute();
  }
  return { commissionId, graders };
}

/** Adds an exam with candidates and an ordinary commission; 9–13 Oslo time on 2 March 2026 by default. */
export async function addTestExam(db: Database, given: Wishes = {}): Promise<TestExam> {
  const defaults = {
    startsAt: '2026-03-02T08:00:00Z',
    durationMinutes: 240,
    graceSeconds: 0,
    candidates: 3,
    state: 'published',
    form: 'written' as ExamForm,
  };
  const workflow = {
    assessing: 'individual',
    confirming: 'eachCandidate',
    completing: 'all',
    announcing: 'together',
  };
  const wishes = { ...defaults, ...workflow, hadEarlier: true, ...given };
  const officer = await addTestPerson(db, 'Eksamens Konsulent', ['examOffice']);
  const coordinator = await addTestPerson(db, 'Emne Ansvarlig', []);
  const examId = randomUUID();
  const candidates: Candidate[] = [];
  for (let i = 0; i < wishes.candidates; i += 1) candidates.push(await newCandidate(db, i));
  const graders = await newGraders(db);
  // For a large exam the first few are enough.
  if (wishes.hadEarlier) await addEarlierExam(db, examId, candidates.slice(0, 3), graders);
  await addExam(db, examId, officer, wishes);
  await db
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: coordinator,
      role: 'courseCoordinator',
      exam_id: examId,
      granted_at: at,
    })
    .execute();
  for (const candidate of candidates) await addCandidate(db, examId, candidate);
  const startsAt = Temporal.Instant.from(wishes.startsAt);
  return {
    examId,
    officer,
    coordinator,
    startsAt,
    endsAt: startsAt.add({ minutes: wishes.durationMinutes }),
    candidates,
    ...(await addTestCommission(
      db,
      examId,
      candidates.map((c) => c.candidacyId),
      'ordinary',
      graders,
    )),
  };
}
