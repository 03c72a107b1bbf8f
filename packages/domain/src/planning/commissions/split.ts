import { type CommissionShares, shareOut } from '../commission-shares.ts';

/**
 * A candidate who has no commission yet; the group or class, where the office has given one; and the commissions with a
 * member who may be disqualified for the candidate.
 */
export type Unplaced = {
  readonly candidacyId: string;
  readonly group: string | null;
  readonly barred?: readonly string[];
};

/** A commission with how many candidates it has, and the groups whose candidates it grades. */
export type TakingCommission = {
  readonly id: string;
  readonly candidates: number;
  readonly groups: readonly string[];
};

/**
 * Distributes candidates: those of a group to the commission that grades the group, the others at random and evenly
 * among the commissions that grade no group, or among all where each grades one [P4]. None goes to a commission with a
 * member who may be disqualified for them, unless every commission has one: the database keeps the answer from that
 * member [U6].
 */
export function splitCandidates(
  candidates: readonly Unplaced[],
  commissions: readonly TakingCommission[],
  random: () => number,
): CommissionShares {
  const barredOf = ({ barred = [] }: Unplaced) =>
    commissions.every(({ id }) => barred.includes(id)) ? [] : barred;
  const none = candidates.filter((each) => barredOf(each).length === 0);
  const some = candidates.filter((each) => barredOf(each).length > 0);
  const shares = new Map<string, string>();
  const taking = () =>
    commissions.map(({ candidates: n, ...commission }) => ({
      ...commission,
      candidates: n + [...shares.values()].filter((to) => to === commission.id).length,
    }));
  for (const each of some) {
    const allowed = taking().filter(({ id }) => !barredOf(each).includes(id));
    for (const [candidacyId, to] of splitFreely([each], allowed, random)) shares.set(candidacyId, to);
  }
  return new Map([...shares, ...splitFreely(none, taking(), random)]);
}

/** As `splitCandidates`, where any of the commissions may take any of the candidates. */
function splitFreely(
  candidates: readonly Unplaced[],
  commissions: readonly TakingCommission[],
  random: () => number,
): CommissionShares {
  const takers = new Map(
    commissions.flatMap(({ id, groups }) => groups.map((group) => [group, id] as const)),
  );
  const byGroup = candidates.flatMap(({ candidacyId, group }) => {
    const taker = group === null ? undefined : takers.get(group);
    return taker === undefined ? [] : [[candidacyId, taker] as const];
  });
  const placed = new Map(byGroup);
  const open = commissions.filter(({ groups }) => groups.length === 0);
  const loads = new Map((open.length > 0 ? open : commissions).map(({ id, candidates: n }) => [id, n]));
  const rest = candidates.filter(({ candidacyId }) => !placed.has(candidacyId));
  const ids = rest.map(({ candidacyId }) => candidacyId);
  return new Map([...placed, ...shareOut(ids, loads, random)]);
}

/** A candidate as a pasted list can name one. */
export type NamedCandidate = {
  readonly candidacyId: string;
  readonly candidateNumber: number;
  readonly studentNumber: string | null;
  readonly group: string | null;
};

/** The candidates that a pasted text names by candidate number, student number or group, and what it names besides. */
export function candidatesNamedIn(
  text: string,
  candidates: readonly NamedCandidate[],
): { readonly found: readonly string[]; readonly unknown: readonly string[] } {
  const byName = new Map<string, string[]>();
  const know = (name: string, candidacyId: string) =>
    byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), candidacyId]);
  for (const { candidacyId, candidateNumber, studentNumber, group } of candidates) {
    know(String(candidateNumber), candidacyId);
    if (studentNumber !== null) know(studentNumber, candidacyId);
    if (group !== null) know(group, candidacyId);
  }
  const names = text
    .split(/[\n\t,;]+/)
    .map((name) => name.trim())
    .filter(Boolean);
  const found = names.flatMap((name) => byName.get(name.toLowerCase()) ?? []);
  const unknown = names.filter((name) => !byName.has(name.toLowerCase()));
  return { found: [...new Set(found)], unknown: [...new Set(unknown)] };
}
