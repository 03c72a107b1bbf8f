import { Button, Heading } from '@digdir/designsystemet-react';
import { type MultipleChoiceQuestion, paperLanguages, type Question } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { NumberFormField } from '../../ui/NumberFormField.tsx';
import * as styles from './papers.module.css';
import { QuestionOptions } from './QuestionOptions.tsx';
import type { QuestionProps } from './question-props.ts';
import { RichTextField } from './RichTextField.tsx';
import { papersText } from './texts.ts';
import { typedPoints, typedPointsForWrong } from './typed-points.ts';

type QuestionEditorProps = QuestionProps & {
  readonly number: number;
  readonly above: ReactNode;
  readonly children: ReactNode;
  readonly onRemove: () => void;
  readonly isLast: boolean;
  /** One place up or down. */
  readonly onMove: (by: -1 | 1) => void;
};

function QuestionTexts({ question, draft, onChange }: QuestionProps) {
  const text = useText(papersText);
  return (
    <div className={styles.paperBoth}>
      {paperLanguages.map((language) => (
        <div key={language} className={styles.paperLanguage}>
          <div>
            <TextFormField
              id={`title-${question.id}-${language}`}
              lang={language}
              label={`${text.title}, ${text.languages[language].toLowerCase()}`}
              value={question.title[language]}
              onChange={(title) => onChange({ ...question, title: { ...question.title, [language]: title } })}
            />
            <Disputed kept={draft} at={['questions', question.id, 'title', language]} lang={language} />
          </div>
          <div>
            <RichTextField
              id={`text-${question.id}-${language}`}
              lang={language}
              label={`${text.text}, ${text.languages[language].toLowerCase()}`}
              value={question.text[language]}
              onChange={(doc) => onChange({ ...question, text: { ...question.text, [language]: doc } })}
            />
            <Disputed kept={draft} at={['questions', question.id, 'text', language]} lang={language} />
          </div>
        </div>
      ))}
    </div>
  );
}

type ClosedProps = Omit<QuestionProps, 'question'> & { readonly question: MultipleChoiceQuestion };

function PointsForWrong({ question, draft, onChange }: ClosedProps) {
  const text = useText(papersText);
  return (
    <div>
      <NumberFormField
        id={`wrong-${question.id}`}
        label={text.pointsForWrong}
        value={question.pointsForWrong}
        read={typedPointsForWrong}
        onChange={(pointsForWrong) => onChange({ ...question, pointsForWrong })}
      />
      <Disputed kept={draft} at={['questions', question.id, 'pointsForWrong']} />
    </div>
  );
}

function QuestionPoints({ question, draft, onChange }: QuestionProps) {
  const text = useText(papersText);
  return (
    <div className={styles.paperPoints}>
      <div>
        <NumberFormField
          id={`points-${question.id}`}
          label={text.points}
          value={question.points}
          read={typedPoints}
          onChange={(points) => onChange({ ...question, points })}
        />
        <Disputed kept={draft} at={['questions', question.id, 'points']} />
      </div>
      {byQuestionKind<Question, ReactNode>(question, {
        essay: () => null,
        multipleChoice: (closed) => <PointsForWrong question={closed} draft={draft} onChange={onChange} />,
      })}
    </div>
  );
}

type ButtonsProps = Pick<QuestionEditorProps, 'number' | 'isLast' | 'onMove' | 'onRemove'> & {
  readonly name: string;
};

function QuestionButtons({ name, number, isLast, onMove, onRemove }: ButtonsProps) {
  const text = useText(papersText);
  return (
    <div className={styles.paperQuestionButtons}>
      {number > 1 && (
        <Button variant="tertiary" icon aria-label={text.moveUp(name)} onClick={() => onMove(-1)}>
          <ArrowUpIcon aria-hidden />
        </Button>
      )}
      {!isLast && (
        <Button variant="tertiary" icon aria-label={text.moveDown(name)} onClick={() => onMove(1)}>
          <ArrowDownIcon aria-hidden />
        </Button>
      )}
      <Button variant="tertiary" icon aria-label={text.remove(name)} onClick={onRemove}>
        <TrashIcon aria-hidden />
      </Button>
    </div>
  );
}

/** One question of the paper, in both written forms side by side. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, draft, number, onChange, above, children } = props;
  const fields = { question, draft, onChange };
  const text = useText(papersText);
  const name = text.question(number);
  return (
    <section
      className={styles.paperQuestion}
      data-question={question.id}
      aria-labelledby={`question-${question.id}`}
    >
      <div className={styles.paperQuestionHead}>
        <Heading level={2} data-size="2xs" id={`question-${question.id}`} tabIndex={-1}>
          {name} <span className="quiet">{text[question.kind]}</span>
        </Heading>
        <QuestionButtons {...props} name={name} />
      </div>
      {above}
      <fieldset className={styles.paperPlain} aria-label={name}>
        <QuestionTexts {...fields} />
        {byQuestionKind<Question, ReactNode>(question, {
          essay: () => null,
          multipleChoice: (closed) => <QuestionOptions {...fields} question={closed} />,
        })}
        <QuestionPoints {...fields} />
      </fieldset>
      {children}
    </section>
  );
}
