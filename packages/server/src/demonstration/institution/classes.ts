import { type Student, students } from './students.ts';

const pool = students(230);

/** A class: this many of the institution's students from this place on, the same each time. */
export function classOf(count: number, from = 0): Student[] {
  return Array.from({ length: count }, (_, index) => pool[(from + index) % pool.length]).filter(
    (student): student is Student => student !== undefined,
  );
}
