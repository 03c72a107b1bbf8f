/** Which commission grades which candidate: candidacy id to commission id. */
export type CommissionShares = ReadonlyMap<string, string>;

/** Puts the items in random order; `random` gives numbers in [0, 1). */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}

/**
 * Distributes candidates at random and evenly: no commission gets two more than another, counting those that each has
 * already; a single commission gets all [P4]. Without a commission no candidate is assigned.
 */
export function shareOut(
  candidacyIds: readonly string[],
  loads: ReadonlyMap<string, number>,
  random: () => number,
): CommissionShares {
  const load = new Map(shuffled([...loads], random));
  const shares = new Map<string, string>();
  for (const candidacyId of shuffled(candidacyIds, random)) {
    const [least] = [...load].sort(([, a], [, b]) => a - b);
    if (least === undefined) break;
    load.set(least[0], least[1] + 1);
    shares.set(candidacyId, least[0]);
  }
  return shares;
}
