/** An answer that can be a sample: no one in the meeting has declared a ground concerning it [U6]. */
export type PossibleSample = { readonly candidacyId: string; readonly words: number };

/**
 * Picks so many answers at random with their lengths spread out: the answers by length are cut into as many parts of
 * nearly the same size, and one is picked from each. `chance` has a number from 0 up to 1 for each pick and one more for
 * each place: the samples come in an order of chance too, so that their numbers say nothing of their length. With fewer
 * answers than asked for, all are picked.
 */
export function pickSamples(
  possible: readonly PossibleSample[],
  count: number,
  chance: readonly number[],
): string[] {
  const byLength = possible.toSorted((a, b) => a.words - b.words || (a.candidacyId < b.candidacyId ? -1 : 1));
  const picks = Math.min(count, byLength.length);
  const cut = (part: number) => Math.floor((part * byLength.length) / picks);
  const picked = Array.from({ length: picks }, (_, part) => {
    const [from, to] = [cut(part), cut(part + 1)];
    const at = from + Math.floor((chance[part] ?? 0) * (to - from));
    return { id: byLength[at]?.candidacyId ?? '', place: chance[picks + part] ?? 0 };
  });
  return picked.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
