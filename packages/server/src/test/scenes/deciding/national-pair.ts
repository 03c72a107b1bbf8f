import { sql } from 'kysely';
import { demonstrationNationalId, hashNationalId } from '../../../integrations/identity/national-id.ts';
import type { Database } from '../../../platform/database/db.ts';
import { testConfig } from '../../config.ts';
import { addTestExam, registerExternal, type TestExam } from '../exam.ts';
import { addTestPaper, handInAnswer, testGuide, testPaper } from '../handed-in.ts';
import { addTestPerson, testUnitId } from '../people.ts';

/** The test unit is an institution of its own, and here a school. */
export async function becomeSchool(db: Database): Promise<void> {
  const name = { name_nb: 'Solsletta videregående skole', name_nn: 'Solsletta vidaregåande skule' };
  await db
    .updateTable('unit')
    .set({ ...name, name_en: 'Solsletta Upper Secondary School', sector: 'school' })
    .where('id', '=', testUnitId)
    .execute();
}

/** A centrally set written exam that is over, graded from 1 to 6 by two externals who have opened nothing yet [C2]. */
export async function addNationalPair(db: Database, candidates: number): Promise<TestExam> {
  const exam = await addTestExam(db, { startsAt: '2026-11-16T08:00:00Z', candidates, hadEarlier: false });
  await becomeSchool(db);
  await sql`update exam set scale = '1-6' where id = ${exam.examId}`.execute(db);
  await registerExternal(db, exam.graders[0]);
  await sql`update commission_member set external = true where commission_id = ${exam.commissionId}`.execute(
    db,
  );
  await addTestPaper(db, exam, testPaper, { ...testGuide, levels });
  for (const [index, candidate] of exam.candidates.entries())
    await handInAnswer(db, exam, candidate, { text: answers[index % answers.length] ?? '' });
  return exam;
}

const levels = {
  6: 'Fremragende kompetanse',
  5: 'Meget god kompetanse',
  4: 'God kompetanse',
  3: 'Nokså god kompetanse',
  2: 'Lav kompetanse',
  1: 'Svært lav kompetanse',
};

const answers = [
  'Vi prøver for å vite hva eleven kan, og for å vise vei videre.',
  'Prøver måler det som er lett å måle. Det er ikke alltid det samme som det eleven har lært.',
  'En prøve er rettferdig når alle får vise det de kan.',
];

/** Invented people of the school's exam, by whom a journey acts. */
const cast = {
  officer: 'Torbjørg Eidsmo',
  graders: ['Halvard Nesbakken', 'Ragnfrid Solheimsli'],
  adjudicator: 'Sunniva Kråkenes',
  candidates: ['Embla Furuseth', 'Tarjei Myrland', 'Leyla Aksoy'],
} as const;

/** Gives a person a name, and the sign-in with ID-porten of the demonstration. */
async function mayComeIn(db: Database, id: string, name: string): Promise<void> {
  const national_id_hash = hashNationalId(demonstrationNationalId(id), testConfig().secret);
  await db.updateTable('person').set({ name, national_id_hash }).where('id', '=', id).execute();
}

/**
 * As `addNationalPair`, with people who can sign in to the demonstration, and an adjudicator who is not appointed yet.
 *
 * @public `e2e/grading/school.ts` imports it at run time.
 */
export async function addNationalPairWithPeople(db: Database) {
  const exam = await addNationalPair(db, cast.candidates.length);
  const adjudicator = await addTestPerson(db, cast.adjudicator, []);
  await registerExternal(db, adjudicator);
  await mayComeIn(db, adjudicator, cast.adjudicator);
  await mayComeIn(db, exam.officer, cast.officer);
  for (const [index, grader] of exam.graders.entries()) {
    const display_name = cast.graders[index] ?? '';
    await mayComeIn(db, grader, display_name);
    await db
      .updateTable('commission_member')
      .set({ display_name, confidentiality_accepted_at: null })
      .where('person_id', '=', grader)
      .execute();
  }
  for (const [index, { personId }] of exam.candidates.entries())
    await mayComeIn(db, personId, cast.candidates[index] ?? '');
  const numbers = exam.candidates.map(({ candidateNumber }) => candidateNumber);
  const candidacyIds = exam.candidates.map(({ candidacyId }) => candidacyId);
  return { examId: exam.examId, commissionId: exam.commissionId, numbers, candidacyIds, cast };
}
