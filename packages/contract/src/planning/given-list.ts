import { candidateListColumns } from '@karakter/domain/planning/list/candidate-list-columns';
import { z } from 'zod';

export const listColumn = z.enum(candidateListColumns);
/** A line of a list, counted from 1. */
const lineNumber = z.int().min(1).max(1_000_000);
const lines = z.array(lineNumber).max(5000);

/** The officer's replies about the list in the preview. */
const help = {
  /** The column of an unknown heading, by the heading; stored for the unit when the list is imported. */
  headings: z.record(z.string().max(200), z.union([listColumn, z.literal('none')])).optional(),
  /** The corrected content of a cell. */
  corrections: z
    .array(z.object({ line: lineNumber, column: listColumn, text: z.string().max(1000) }))
    .max(2000)
    .optional(),
  /** Lines of known people whose names are corrected to the list's. */
  takeNames: lines.optional(),
  /** Lines of known people who keep the address Karakter has. */
  keepEmails: lines.optional(),
};

/** A list as pasted text, or an Excel or CSV file in base64. */
export const givenList = z.union([
  z.object({ text: z.string().max(2_000_000), ...help }),
  z.object({ fileName: z.string().max(200), base64: z.base64(), ...help }),
]);
export type GivenList = z.output<typeof givenList>;
/** With how many lines the page showed as waiting for a correction: they are left out of the import. */
export const importedList = givenList.and(z.object({ waiting: z.int().min(0).max(1_000_000).default(0) }));
export const listBytes = 8 * 1024 * 1024;
