import { type Grade, type GradeScale, gradeScales } from '../../exam/grades.ts';

/** How a grade is written besides its own letter or digit, in small letters without spaces and hyphens in between. */
const words: Readonly<Partial<Record<Grade, readonly string[]>>> = {
  pass: ['pass', 'passed', 'bestått', 'greidd'],
  fail: ['fail', 'failed', 'notpass', 'notpassed', 'ikkebestått', 'ikkjebestått', 'ikkjegreidd'],
};

/**
 * The grade that a cell names, in any case and in bokmål, nynorsk or English [G7]; undefined for what is no grade on the
 * scale.
 */
export function gradeIn(text: string, scale: GradeScale): Grade | undefined {
  const written = text
    .normalize()
    .toLowerCase()
    .trim()
    .replaceAll(/(?<=\p{L})[\s\-‐‑–_]+(?=\p{L})/gu, '');
  const grades: readonly Grade[] = gradeScales[scale];
  return grades.find((grade) => grade.toLowerCase() === written || words[grade]?.includes(written));
}

/** `7`, `7,5`, `7.5`, `-2`, `1 000`: digits, with spaces between thousands alone. */
const number = /^[+-]?(?:\d{1,3}(?: \d{3})+|\d{1,9})(?:[.,]\d+)?$/u;
/** What Excel makes of `5.6`, in its many forms: `05.06.2026`, `5. jun`, `6-May`, `May-06`, `2026-06-05 00:00`. */
const date =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\d{1,2}[. -]+\p{L}{3,}|\p{L}{3,}[. -]+\d{1,4}\b|\d{1,2}:\d{2}\b)/u;

/** `05.06`, which is no number that anyone writes. */
const shortDate = /^0\d[./]\d{1,2}$/u;

/**
 * The points that a cell holds, with comma or point as decimal sign [G7]; `date` where Excel has made a date of them, and
 * undefined for what is no number.
 */
export function pointsIn(text: string): number | 'date' | undefined {
  const written = text.replaceAll(/\s/gu, ' ').replaceAll('−', '-');
  if (shortDate.test(written)) return 'date';
  if (number.test(written)) return Number(written.replaceAll(' ', '').replace(',', '.'));
  return date.test(written) ? 'date' : undefined;
}

/** The candidate number that a cell holds, also with a space between thousands or with decimals that are zero. */
export function candidateNumberIn(text: string): number | undefined {
  const written = text.replaceAll(/\s/gu, '').replace(/[.,]0+$/u, '');
  const read = /^\d{1,6}$/u.test(written) ? Number(written) : 0;
  return read > 0 ? read : undefined;
}
