import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { type BoardNeed, type BoardState, isLasting } from '@karakter/domain/invigilation/board';
import { isAtRest } from '@karakter/domain/sitting/sitting-states';
import { useText } from '../../text/language.tsx';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';
import { needText } from './need-texts.ts';
import { boardText } from './texts.ts';

const tones: Readonly<Record<BoardState, StatusTone>> = {
  expected: 'open',
  arrived: 'note',
  writing: 'open',
  handedIn: 'done',
  absent: 'due',
  withdrawn: 'due',
  cancelled: 'due',
};

type StateProps = { readonly candidate: BoardCandidate; readonly need: BoardNeed | null };

/** A candidate's state in a word; a need comes before it, and a pause before a need that lasts. */
export function CandidateState({ candidate, need }: StateProps) {
  const text = useText(boardText);
  const words = useText(needText);
  const { state, pausedSince } = candidate;
  if (need && !isLasting(need)) return <StatusTag tone="late">{words.needsShort[need]}</StatusTag>;
  if (pausedSince !== null && !isAtRest(state)) return <StatusTag tone="due">{text.paused}</StatusTag>;
  if (need) return <StatusTag tone="due">{words.needsShort[need]}</StatusTag>;
  return <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>;
}
