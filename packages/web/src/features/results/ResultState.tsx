import type { CandidateResult } from '@karakter/contract/results/routes';
import { useText } from '../../text/language.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { commissionResultsText } from './commissions/commission-results-texts.ts';
import { holdText } from './holds/hold-texts.ts';
import { resultsText } from './texts.ts';

const tones = {
  notHandedIn: 'due',
  notRegistered: 'due',
  absent: 'note',
  withdrawn: 'note',
  cancelled: 'note',
  inGrading: 'open',
  agreed: 'done',
  entered: 'done',
} as const;

type Stated = Pick<CandidateResult, 'state' | 'isAnnounced'>;

/** How far a candidate’s result has come, in words. */
export function useResultState() {
  const text = useText(resultsText);
  const { announcedTag } = useText(commissionResultsText);
  const { held } = useText(holdText);
  const wordOf = ({ state, isAnnounced }: Stated) =>
    isAnnounced && state === 'entered' ? announcedTag : text.states[state];
  return (result: Stated, isHeld: boolean) => ({
    words: `${wordOf(result)} ${isHeld ? held : ''}`.trim(),
    tags: (
      <>
        <StatusTag tone={tones[result.state]}>{wordOf(result)}</StatusTag>
        {isHeld && <StatusTag tone="due">{held}</StatusTag>}
      </>
    ),
  });
}
