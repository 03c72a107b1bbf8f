import type { RubricLevel } from '@karakter/domain/papers/grading-guide';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import type { KeyboardEvent } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { writtenPoints } from '../points.ts';
import * as styles from './scoring.module.css';
import { scoringText } from './scoring-texts.ts';

type RubricLevelsProps = {
  readonly levels: readonly RubricLevel[];
  /** The written form that the answer is read in. */
  readonly language: PaperLanguage;
  readonly points: number | undefined;
  /** A level with more points than the question gives cannot be chosen. */
  readonly most: number;
  /** Absent where the points can only be read. */
  readonly onChoose: ((points: number) => void) | undefined;
};

/** The levels of a question beside its points: one click, or the level's digit in the list, gives its points [G3]. */
export function RubricLevels({ levels, language, points, most, onChoose }: RubricLevelsProps) {
  const text = useText(scoringText);
  const { language: shown } = useLanguage();
  if (levels.length === 0) return null;
  const chooseByDigit = (event: KeyboardEvent) => {
    const level = levels[Number(event.key) - 1];
    if (!level || level.points > most || !onChoose || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(level.points);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a frame and a legend into the column of points
    <div role="group" aria-label={text.levels} className={styles.levels} onKeyDown={chooseByDigit}>
      {levels.map((level, index) => (
        <button
          key={level.id}
          type="button"
          className={styles.level}
          aria-pressed={points === level.points}
          disabled={!onChoose || level.points > most}
          title={text.levelKey(index + 1)}
          onClick={() => onChoose?.(level.points)}
        >
          <span className={styles.levelHead}>
            <strong lang={language}>{level.title[language]}</strong>
            <span>{text.levelPoints(writtenPoints(level.points, shown))}</span>
          </span>
          <WrittenText as="span" className="quiet">
            {level.description[language]}
          </WrittenText>
        </button>
      ))}
    </div>
  );
}
