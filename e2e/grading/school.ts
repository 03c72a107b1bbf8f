import { join } from 'node:path';

const server = join(import.meta.dirname, '../../packages/server/src');

/** The school's exam: its candidates by number, in the order of their names. */
export type School = {
  examId: string;
  commissionId: string;
  numbers: number[];
  candidacyIds: string[];
  cast: { officer: string; graders: [string, string]; adjudicator: string; candidates: string[] };
};

/**
 * Adds a fictional school beside the demonstration's institution, with a centrally set exam that is over. Karakter serves
 * one institution, so that a school would be a Karakter of its own; its rules, though, follow from the unit.
 */
export async function openSchool(databaseUrl: string): Promise<School> {
  // Imported at run time, since the server is checked without the browser's types.
  const { createDatabase, createPool } = await import(
    /* @vite-ignore */ join(server, 'platform/database/db.ts')
  );
  const { addNationalPairWithPeople } = await import(
    /* @vite-ignore */ join(server, 'test/scenes/deciding/national-pair.ts')
  );
  const pool = createPool(databaseUrl, 2, () => undefined);
  const school: School = await addNationalPairWithPeople(createDatabase(pool));
  await pool.end();
  return school;
}
