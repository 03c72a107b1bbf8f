import type { JsonValue } from '../text/canonical-json.ts';
import { isSameJson } from '../text/three-way-merge.ts';
import type { InBoth, PaperContent, Question } from './paper.ts';
import { paperJoining } from './paper-merge.ts';

/**
 * A paper as its author sends it, question by question: one that the author has not changed is only named, at its
 * place. A whole paper is one in which every question is sent.
 */
export type SentPaper = {
  readonly aids: InBoth<string>;
  readonly questions: readonly (Question | { readonly id: string })[];
};

const isSame = (one: unknown, other: unknown) => isSameJson(one as JsonValue, other as JsonValue);
const isWhole = (question: SentPaper['questions'][number]): question is Question => 'kind' in question;

/** The paper as it is sent to a server that has `base`. */
export function sentPaper(base: PaperContent, mine: PaperContent): SentPaper {
  const before = new Map(base.questions.map((question) => [question.id, question]));
  const questions = mine.questions.map((question) =>
    isSame(before.get(question.id), question) ? { id: question.id } : question,
  );
  return { ...mine, questions };
}

/** The paper that was sent, with what is only named taken from the version that its author had. */
function receivedPaper(base: PaperContent, sent: SentPaper): PaperContent | null {
  const before = new Map(base.questions.map((question) => [question.id, question]));
  const questions = sent.questions.flatMap((question) =>
    isWhole(question) ? [question] : (before.get(question.id) ?? []),
  );
  return questions.length === sent.questions.length ? { ...sent, questions } : null;
}

export type PaperSave =
  | { readonly kind: 'saved'; readonly content: PaperContent }
  /** The paper has all of it already: a repetition, or two authors who wrote the same. */
  | { readonly kind: 'unchanged' }
  /** Two authors wrote differently in one field, or the author's version is not known here. */
  | { readonly kind: 'disputed' };

/**
 * The paper after a save by an author whose version was `base`, while others may have saved [A1]: questions that only
 * one of them changed are merged. Where both wrote in one field nothing is saved, and the author's page has both texts.
 */
export function savedPaper(base: PaperContent | null, sent: SentPaper, theirs: PaperContent): PaperSave {
  const mine = base && receivedPaper(base, sent);
  if (!base || !mine) return { kind: 'disputed' };
  const { merged, disputed } = paperJoining.merge({ base, mine, theirs });
  if (disputed.length > 0) return { kind: 'disputed' };
  return isSame(merged, theirs) ? { kind: 'unchanged' } : { kind: 'saved', content: merged };
}
