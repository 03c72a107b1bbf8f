import { Checkbox, Fieldset, Search } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { inOrder } from '../board-rows.ts';
import * as styles from '../styles/time-dialog.module.css';
import { boardText } from '../texts.ts';
import { timeText } from './time-texts.ts';

type ChoiceProps = {
  readonly id: string;
  readonly candidates: readonly BoardCandidate[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** Candidates to choose one by one, by room and seat; those chosen stay in sight whatever is searched for. */
export function CandidateChoice({ id, candidates, chosen, onChange }: ChoiceProps) {
  const text = useText(timeText);
  const words = useText(boardText);
  const [typed, setTyped] = useState('');
  const searched = typed.trim().toLowerCase();
  const lineOf = ({ room, seat, name, candidateNumber }: BoardCandidate) =>
    `${`${room} ${seat}`.trim()} ${name}, ${words.number(candidateNumber).toLowerCase()}`.trim();
  const shown = inOrder(candidates, 'seat').filter(
    (each) => chosen.includes(each.candidacyId) || lineOf(each).toLowerCase().includes(searched),
  );
  return (
    <Fieldset>
      <Fieldset.Legend>{text.chosen(chosen.length)}</Fieldset.Legend>
      <Search>
        <Search.Input
          id={id}
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Search.Clear />
      </Search>
      <div className={styles.choice}>
        {shown.map((candidate) => (
          <Checkbox
            key={candidate.candidacyId}
            data-size="sm"
            value={candidate.candidacyId}
            label={lineOf(candidate)}
            checked={chosen.includes(candidate.candidacyId)}
            onChange={({ target: { checked } }) => {
              const others = chosen.filter((each) => each !== candidate.candidacyId);
              onChange(checked ? [...others, candidate.candidacyId] : others);
            }}
          />
        ))}
        {shown.length === 0 && <p className="quiet">{words.noMatchTitle}</p>}
      </div>
    </Fieldset>
  );
}
