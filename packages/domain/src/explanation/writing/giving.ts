import { type ExplanationState, isExplanationGiven } from '../explanation.ts';

export type GivingRefusal = 'explanationSentAlready' | 'writerCannotWrite';

/** A grader of the exam to whom an explanation can be given. */
export type WriterFacts = {
  /** Is present in a commission of the exam, has no ground against the candidate, and does not grade the candidate's appeal. */
  readonly isAmongGraders: boolean;
  /** Was declared ill or away. */
  readonly isAway: boolean;
};

/**
 * Whether the exam office may give an explanation to a grader, or back to the commission (null). At any time until it is
 * sent: the one who graded may be ill long before it is overdue (uhl. § 11-8) [E3, G19].
 */
export function givingRefusal(
  state: ExplanationState,
  writer: WriterFacts | null,
): GivingRefusal | undefined {
  if (isExplanationGiven(state)) return 'explanationSentAlready';
  if (writer === null) return undefined;
  return writer.isAmongGraders && !writer.isAway ? undefined : 'writerCannotWrite';
}

/** A part of an explanation, and the name of a person who wrote it. */
export type PartWriter = { readonly part: string; readonly name: string };

/** The names behind each part, in the order in which they wrote; each once [E3]. */
export function namesByPart(saves: readonly PartWriter[]): { part: string; names: string[] }[] {
  const parts = [...new Set(saves.map(({ part }) => part))];
  return parts.map((part) => ({
    part,
    names: [...new Set(saves.filter((save) => save.part === part).map(({ name }) => name))],
  }));
}
