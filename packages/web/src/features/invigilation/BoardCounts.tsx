import {
  type BoardGroup,
  boardGroups,
  type BoardCounts as Counts,
} from '@karakter/domain/invigilation/board';
import { useText } from '../../text/language.tsx';
import * as styles from './styles/board-counts.module.css';
import { boardText } from './texts.ts';

const tones: Partial<Record<BoardGroup, string>> = { offline: 'late', wantsHelp: 'late', notCome: 'due' };

type CountsProps = {
  readonly counts: Counts;
  readonly chosen: BoardGroup;
  readonly onChoose: (group: BoardGroup) => void;
};

/** The counts on top; each number leads to the candidates behind it. */
export function BoardCounts({ counts, chosen, onChoose }: CountsProps) {
  const text = useText(boardText);
  return (
    <fieldset className={styles.boardCounts}>
      <legend className="ds-sr-only">{text.countsName}</legend>
      {boardGroups.map((group) => (
        <button
          key={group}
          type="button"
          aria-pressed={chosen === group}
          data-tone={counts[group] > 0 ? tones[group] : undefined}
          onClick={() => onChoose(chosen === group ? 'expected' : group)}
        >
          <strong>{counts[group]}</strong>
          <span>{text.counts[group]}</span>
        </button>
      ))}
    </fieldset>
  );
}
