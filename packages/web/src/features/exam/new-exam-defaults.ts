import { copyingRoutes } from '@karakter/contract/exam/copying';
import type { ExamFactsText } from '@karakter/contract/exam/routes';
import { type ExamScale, examScales } from '@karakter/domain/exam/exam';
import { type DefaultSource, defaultFacts } from '@karakter/domain/exam/new-exam-defaults';
import { callApi } from '../../api/api.ts';
import { draftFrom, emptyDraft, type FactsDraft } from './facts-draft.ts';

/** What a new form was filled in with, and from where. */
export type Filled = {
  readonly draft: FactsDraft;
  readonly from: { readonly source: DefaultSource; readonly courseCode: string } | null;
  /** The scales to choose among; all where no course is chosen. */
  readonly scales?: readonly ExamScale[];
};

export const notFilled: Filled = { draft: emptyDraft, from: null };

type Course = { readonly id: string; readonly credits: number };
type Earlier = {
  readonly from: DefaultSource;
  readonly courseCode: string;
  readonly facts: ExamFactsText;
} | null;

/** The usual values for an exam of this course: as the earlier exam has them, otherwise those of any exam. */
export function filledFor(
  { credits }: Pick<Course, 'credits'>,
  earlier: Earlier,
  phone: string,
  scales: readonly ExamScale[] = examScales,
): Filled {
  const [scale = emptyDraft.scale] = scales;
  const usual = { ...emptyDraft, scale, credits: String(credits), contactPhone: phone };
  if (earlier === null) return { draft: usual, from: null, scales };
  const { from, courseCode, facts } = earlier;
  const known = draftFrom(facts);
  const carried = defaultFacts(from).filter((fact) => fact in known) as (keyof FactsDraft)[];
  const draft = { ...usual, ...Object.fromEntries(carried.map((field) => [field, known[field]])) };
  return { draft, from: { source: from, courseCode }, scales };
}

/** Fills in the fields that a person has not changed since the form was last filled in. */
export function refilled(draft: FactsDraft, before: FactsDraft, after: FactsDraft): FactsDraft {
  const untouched = (Object.keys(after) as (keyof FactsDraft)[]).filter(
    (field) => draft[field] === before[field],
  );
  return { ...draft, ...Object.fromEntries(untouched.map((field) => [field, after[field]])) };
}

/** What the form is filled in with when this course is chosen; without an answer, what is usual for any exam. */
export async function fillingFor(course: Course, phone: string): Promise<Filled> {
  const answer = await callApi(copyingRoutes.seeExamDefaults, { params: { courseId: course.id } }).catch(
    () => null,
  );
  return filledFor(course, answer?.defaults ?? null, phone, answer?.scales);
}
