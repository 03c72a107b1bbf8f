import { type Shelf, shelfOf, tidyShelves } from './shelf.ts';

type SessionShelf = Pick<Shelf, 'read' | 'namesIn' | 'forget'> & {
  readonly keep: (group: string, name: string, answer: unknown) => Promise<void>;
};

let current: { readonly person: string; readonly shelf: SessionShelf } | null = null;
let endsAt = 0;

/** Opens the shelf of the signed-in person; what is kept on it ends with this session at the latest. */
export function openShelf(person: string, sessionEndsAt: number): void {
  endsAt = sessionEndsAt;
  if (current?.person === person) return;
  const shelf = shelfOf(person);
  const keep = (group: string, name: string, answer: unknown) => shelf.keep(group, name, answer, endsAt);
  current = { person, shelf: { ...shelf, keep } };
  void tidyShelves(person);
}

/** The shelf of this page's person; null before it is known who that is. */
export const sessionShelf = (): SessionShelf | null => current?.shelf ?? null;
