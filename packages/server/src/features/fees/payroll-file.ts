import { quotedCell, withoutFormula } from '@karakter/domain/text/csv/csv-cell';

/** One claim as payroll gets it. Times in minutes, money in øre. */
export type PayrollLine = {
  readonly name: string;
  readonly employer: string;
  readonly email: string;
  readonly course: string;
  readonly examDate: string;
  readonly scripts: number;
  readonly explanations: number;
  readonly minutes: number;
  readonly expensesOre: number;
  readonly totalOre: number;
  readonly claimId: string;
};

const heads = [
  'Navn',
  'Arbeidsgiver',
  'E-post',
  'Emne',
  'Eksamensdato',
  'Besvarelser',
  'Begrunnelser',
  'Timer',
  'Utlegg',
  'Sum',
  'Krav',
];

/** A text that a spreadsheet does not run as a formula, in quotes where it must. */
function cell(text: string): string {
  const harmless = withoutFormula(text);
  return /[";\r\n]/.test(harmless) ? quotedCell(harmless) : harmless;
}

/** For a program to read: two decimals behind a comma, and no spaces. */
const decimal = (hundredths: number) =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;

/** The file for payroll: CSV with semicolons and decimal commas, as Norwegian spreadsheets read it, with a byte order mark. */
export function payrollFile(lines: readonly PayrollLine[]): string {
  const rows = lines.map((line) => [
    cell(line.name),
    cell(line.employer),
    cell(line.email),
    cell(line.course),
    line.examDate,
    String(line.scripts),
    String(line.explanations),
    decimal(Math.round((line.minutes * 100) / 60)),
    decimal(line.expensesOre),
    decimal(line.totalOre),
    line.claimId,
  ]);
  return `\ufeff${[heads, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
}
