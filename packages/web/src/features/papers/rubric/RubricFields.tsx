import { Button } from '@digdir/designsystemet-react';
import type { RubricLevel } from '@karakter/domain/papers/grading-guide';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { Disputed } from '../../../kept-writing/Disputed.tsx';
import type { Kept } from '../../../kept-writing/document/use-kept-document.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { NumberFormField } from '../../../ui/NumberFormField.tsx';
import * as styles from '../papers.module.css';
import { typedLevelPoints, typedQuestionNumber } from '../typed-points.ts';
import { rubricText } from './rubric-texts.ts';

function newLevel(last: RubricLevel | undefined): RubricLevel {
  const empty = { nb: '', nn: '' };
  return {
    id: crypto.randomUUID(),
    question: last?.question ?? 1,
    ...(last?.questionId !== undefined && { questionId: last.questionId }),
    title: empty,
    description: empty,
    points: 0,
  };
}

type LevelProps = {
  readonly level: RubricLevel;
  readonly readOnly: boolean;
  readonly onChange: (level: RubricLevel) => void;
};

function Numbers({ level, readOnly, onChange }: LevelProps) {
  const text = useText(rubricText);
  return (
    <div className={styles.paperOption}>
      <NumberFormField
        id={`level-question-${level.id}`}
        label={text.question}
        value={level.question}
        read={typedQuestionNumber}
        readOnly={readOnly}
        // Another number names another question, which the server finds in the paper.
        onChange={(question) => onChange({ ...level, question, questionId: undefined })}
      />
      <NumberFormField
        id={`level-points-${level.id}`}
        label={text.points}
        value={level.points}
        read={typedLevelPoints}
        readOnly={readOnly}
        onChange={(points) => onChange({ ...level, points })}
      />
    </div>
  );
}

function Words({ level, readOnly, onChange }: LevelProps) {
  const text = useText(rubricText);
  return paperLanguages.map((language) => (
    <div key={language}>
      <TextFormField
        id={`level-title-${level.id}-${language}`}
        lang={language}
        label={text.title[language]}
        value={level.title[language]}
        readOnly={readOnly}
        onChange={(words) => onChange({ ...level, title: { ...level.title, [language]: words } })}
      />
      <TextFormField
        id={`level-description-${level.id}-${language}`}
        lang={language}
        rows={2}
        label={text.description[language]}
        value={level.description[language]}
        readOnly={readOnly}
        onChange={(words) => onChange({ ...level, description: { ...level.description, [language]: words } })}
      />
    </div>
  ));
}

type RubricFieldsProps = {
  readonly levels: readonly RubricLevel[];
  readonly readOnly: boolean;
  readonly kept: Pick<Kept<unknown>, 'disputed' | 'choose'>;
  readonly onChange: (levels: readonly RubricLevel[]) => void;
};

/** The levels that graders see beside a question's points, written by the guide's authors in both forms [G3]. */
export function RubricFields({ levels, readOnly, kept, onChange }: RubricFieldsProps) {
  const text = useText(rubricText);
  const announce = useAnnounce();
  const remove = (index: number) => {
    onChange(levels.toSpliced(index, 1));
    announce(text.removed(index + 1));
  };
  const change = (index: number) => (level: RubricLevel) => onChange(levels.with(index, level));
  if (readOnly && levels.length === 0) return null;
  return (
    <>
      <h2 className={styles.guideLevels}>{text.rubric}</h2>
      {!readOnly && <p className="quiet">{text.about}</p>}
      {levels.map((level, index) => (
        <fieldset key={level.id} className={styles.paperOptions}>
          <legend>{text.level(index + 1)}</legend>
          <Numbers level={level} readOnly={readOnly} onChange={change(index)} />
          <Words level={level} readOnly={readOnly} onChange={change(index)} />
          <Disputed kept={kept} at={['rubric', level.id]} />
          {!readOnly && (
            <Button variant="tertiary" data-size="sm" type="button" onClick={() => remove(index)}>
              {text.remove(index + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      {!readOnly && (
        <div>
          <Button
            variant="secondary"
            data-size="sm"
            type="button"
            onClick={() => onChange([...levels, newLevel(levels.at(-1))])}
          >
            {text.add}
          </Button>
        </div>
      )}
    </>
  );
}
