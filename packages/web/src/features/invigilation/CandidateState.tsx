import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import type { BoardNeed, BoardState } from '@karakter/domain/invigilation/board';
import { isAtRest } from '@karakter/domain/sitting/sitting-states';
import { useText } from '../../text/language.tsx';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';
import { boardText } from './texts.ts';

const tones: Readonly<Record<BoardState, StatusTone>> = {
  expected: 'open',
  arrived: 'note',
  writing: 'open',
  handedIn: 'done',
  absent: 'due',
  withdrawn: 'due',
};

type StateProps = { readonly candidate: BoardCandidate; readonly need: BoardNeed | null };

/** A candidate's state in a word; a need comes before it. */
export function CandidateState({ candidate, need }: StateProps) {
  const text = useText(boardText);
  const { state, pausedSince } = candidate;
  if (need) return <StatusTag tone="late">{text.needsShort[need]}</StatusTag>;
  if (pausedSince !== null && !isAtRest(state)) return <StatusTag tone="due">{text.paused}</StatusTag>;
  return <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>;
}
