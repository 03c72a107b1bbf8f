import type { GraderCase } from '@karakter/contract/explanation/routes';
import { isToWrite } from '@karakter/domain/explanation/explanation';

/** Texts to write come first, by due date and candidate number; sent ones are last. */
export function inWritingOrder(cases: readonly GraderCase[]): GraderCase[] {
  return cases.toSorted(
    (a, b) =>
      Number(a.sentAt !== null) - Number(b.sentAt !== null) ||
      a.dueAt.localeCompare(b.dueAt) ||
      a.candidateNumber - b.candidateNumber,
  );
}

/** The texts that are left to this grader, and the one after this: after the last comes the first again. */
export function leftToWrite(cases: readonly GraderCase[], here: string) {
  const all = inWritingOrder(cases);
  const left = all.filter(({ state, givenTo }) => isToWrite(state) && (givenTo === null || givenTo.isMe));
  const at = all.findIndex(({ id }) => id === here);
  const after = at < 0 ? undefined : left.find((each) => all.indexOf(each) > at);
  return { count: left.length, next: after ?? left.find(({ id }) => id !== here) };
}
