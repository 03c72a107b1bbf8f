import { inWordOrder } from '../text/word-order.ts';

/** A name as lists are sorted by it: the family name, which is its last word, before the rest. */
export function familyNameFirst(name: string): string {
  const words = name.trim().split(/\s+/u);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}

/** People in the order in which an exam office looks for them: by family name [I10]. */
export function inNameOrder<Person extends { readonly name: string }>(people: readonly Person[]): Person[] {
  return people
    .map((person) => ({ person, key: familyNameFirst(person.name) }))
    .toSorted((a, b) => inWordOrder(a.key, b.key))
    .map(({ person }) => person);
}
