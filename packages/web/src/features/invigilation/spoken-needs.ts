import { commaSeparated } from '@karakter/domain/text/wording';
import { useEffect, useRef } from 'react';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { type NeedingCandidate, needSince } from './board-rows.ts';
import { needText } from './need-texts.ts';

/** Candidates who asked for help themselves; other needs are only shown. */
const asked: readonly NeedingCandidate['need'][] = ['help', 'takeover'];

/** The calls that are open now and were not before; a candidate's next call is a new one. */
export function newCalls(
  needing: readonly NeedingCandidate[],
  known: ReadonlySet<string>,
): { calls: NeedingCandidate[]; known: Set<string> } {
  const keyOf = (each: NeedingCandidate) => `${each.candidate.candidacyId} ${each.need} ${needSince(each)}`;
  const standing = needing.filter(({ need }) => asked.includes(need));
  return {
    calls: standing.filter((each) => !known.has(keyOf(each))),
    known: new Set(standing.map(keyOf)),
  };
}

/**
 * Announces each new call with the candidate's name and seat; calls that are open when the page opens are in the
 * heading.
 */
export function useSpokenNeeds(needing: readonly NeedingCandidate[]): void {
  const text = useText(needText);
  const announce = useAnnounce();
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const found = newCalls(needing, known.current ?? new Set());
    const isFirst = known.current === null;
    known.current = found.known;
    if (isFirst || found.calls.length === 0) return;
    const words = found.calls.map(({ candidate: { name, room, seat }, need }) =>
      commaSeparated([name, `${room} ${seat}`.trim(), text.needs[need]]),
    );
    announce(`${words.join('. ')}.`, 'assertive');
  }, [needing, announce, text]);
}
