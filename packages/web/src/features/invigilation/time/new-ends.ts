import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { expectedEnd } from '@karakter/domain/invigilation/time-change';

/** Candidates who end together now, and who would end together after the change; null: unknown while paused. */
export type NewEnd = {
  readonly before: string;
  readonly after: string | null;
  readonly candidates: readonly BoardCandidate[];
};

/** The new end of each of the candidates, for those together who share it, the first end first. */
export function newEnds(
  reached: readonly BoardCandidate[],
  change: Parameters<typeof expectedEnd>[0],
  now: number,
): NewEnd[] {
  const groups = new Map<string, NewEnd & { candidates: BoardCandidate[] }>();
  for (const candidate of reached) {
    const { startsAt, endsAt, pausedSince } = candidate;
    const times = { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) };
    const end = expectedEnd(
      change,
      { ...times, pausedSince: pausedSince === null ? null : Date.parse(pausedSince) },
      now,
    );
    const after = end === null ? null : new Date(end).toISOString();
    const key = `${endsAt} ${after}`;
    const group = groups.get(key) ?? { before: endsAt, after, candidates: [] };
    group.candidates.push(candidate);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => Date.parse(one.before) - Date.parse(other.before));
}
