import type { TimePreview } from '@karakter/contract/after-publishing/routes';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../platform/database/db.ts';
import { holdersOf } from '../exam/exam-roles.ts';
import { presentGraders } from '../planning/present-graders.ts';

const staffParts = ['invigilators', 'coordinators', 'graders'] as const;
export type StaffPart = (typeof staffParts)[number];
type Concerned = { readonly personId: string; readonly part: StaffPart };

/** The graders whom it concerns, and the parts to whom it matters: all where nothing else is said. */
type Wanted = { readonly graders: readonly string[]; readonly parts?: readonly string[] };

/** Those with a duty at the exam whom a change of it concerns, each once: by the first part they have. */
export async function staffConcerned(
  tx: Tx,
  examId: string,
  { graders, parts = staffParts }: Wanted,
): Promise<Concerned[]> {
  const ids = async (role: 'invigilator' | 'courseCoordinator') =>
    (await holdersOf(tx, examId, role)).map(({ personId }) => personId);
  const byPart: Readonly<Record<StaffPart, readonly string[]>> = {
    invigilators: await ids('invigilator'),
    coordinators: await ids('courseCoordinator'),
    graders,
  };
  const concerned = new Map<string, StaffPart>();
  for (const part of staffParts.filter((each) => parts.includes(each)))
    for (const personId of byPart[part]) if (!concerned.has(personId)) concerned.set(personId, part);
  return [...concerned].map(([personId, part]) => ({ personId, part }));
}

/** Everyone who is told of a change, counted by their part. */
export function toldOf(candidates: number, staff: readonly Concerned[]): TimePreview['told'] {
  const parts = staffParts.map((who) => ({ who, count: staff.filter(({ part }) => part === who).length }));
  return [{ who: 'candidates', count: candidates }, ...parts.filter(({ count }) => count > 0)];
}

/** The person behind each candidate of the exam, and the language of their mail. Not for a blind transaction. */
export async function receiversOf(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('candidacy_person')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['candidacy_id', 'person.id', 'person.language'])
    .where('exam_id', '=', examId)
    .execute();
  return new Map(
    rows.map(({ candidacy_id, id, language }) => [
      candidacy_id,
      { personId: id, language: language as Language },
    ]),
  );
}

/** Everyone in the exam's commissions now. */
export async function gradersOf(tx: Tx, examId: string): Promise<string[]> {
  const seats = await presentGraders(tx, examId, { kinds: null });
  return [...new Set(seats.map(({ personId }) => personId))].sort();
}
