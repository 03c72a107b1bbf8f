import { createContext, useContext } from 'react';
import type { CommissionPageView, Script } from '../api-types.ts';

export type SharedWork = {
  readonly members: CommissionPageView['members'];
  readonly shares: CommissionPageView['shares'];
  readonly shared: NonNullable<Script['shared']>;
};

/** What members of a shared assessment know of each other's work; null where each assesses alone. */
export const SharedContext = createContext<SharedWork | null>(null);

export const useSharedWork = () => useContext(SharedContext);

/** The questions with the caller's own first, each with its place in the paper. */
export function ownFirst<Question extends { readonly id: string }>(
  questions: readonly Question[],
  work: SharedWork | null,
): { readonly question: Question; readonly number: number }[] {
  const numbered = questions.map((question, index) => ({ question, number: index + 1 }));
  const isMine = ({ question }: { readonly question: Question }) => ownerOf(question.id, work)?.isMe === true;
  return [...numbered.filter(isMine), ...numbered.filter((each) => !isMine(each))];
}

/** The member who looks after a question. */
export function ownerOf(questionId: string, work: SharedWork | null) {
  const share = work?.shares.find((each) => each.questionId === questionId);
  return share && work?.members[share.member];
}
