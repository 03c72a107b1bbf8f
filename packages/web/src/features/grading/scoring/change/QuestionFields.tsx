import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { withdrawals } from '@karakter/domain/grading/scoring';
import type { Question } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { SelectFormField } from '../../../../ui/FormField.tsx';
import { readPoints } from '../../points.ts';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';
import type { FieldsProps, QuestionDraft } from './scoring-draft.ts';

type QuestionProps = {
  readonly question: Question;
  readonly number: number;
  readonly draft: QuestionDraft;
  readonly onChange: (change: Partial<QuestionDraft>) => void;
};

/** The right options of a closed question; nothing for one that has none. */
function Key({ question, draft, onChange }: QuestionProps) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const written = language === 'nn' ? 'nn' : 'nb';
  return byQuestionKind(question, {
    essay: () => null,
    multipleChoice: ({ options }) => (
      <Fieldset data-size="sm">
        <Fieldset.Legend>{text.key}</Fieldset.Legend>
        {options.map((option) => (
          <Checkbox
            key={option.id}
            data-size="sm"
            label={<span lang={written}>{option.text[written]}</span>}
            checked={draft.key.includes(option.id)}
            onChange={(event) => {
              const others = draft.key.filter((id) => id !== option.id);
              onChange({ key: event.target.checked ? [...others, option.id] : others });
            }}
          />
        ))}
      </Fieldset>
    ),
  });
}

function QuestionScoring(props: QuestionProps) {
  const { question, number, draft, onChange } = props;
  const text = useText(changeText);
  const { language } = useLanguage();
  const written = language === 'nn' ? 'nn' : 'nb';
  const weight = readPoints(draft.weight);
  const isWrong = typeof weight !== 'number' || weight <= 0;
  const counting = ['counts', ...withdrawals] as const;
  return (
    <li className={styles.question}>
      <p>
        <strong>{text.question(number)}</strong> <span lang={written}>{question.title[written]}</span>
      </p>
      <div className={styles.questionFields}>
        <Textfield
          id={`weight-${question.id}`}
          data-size="sm"
          inputMode="decimal"
          autoComplete="off"
          label={text.weight}
          value={draft.weight}
          error={isWrong && text.weightWrong}
          onChange={(event) => onChange({ weight: event.target.value })}
        />
        <SelectFormField
          id={`counts-${question.id}`}
          label={text.counting}
          value={draft.withdrawn ?? 'counts'}
          options={counting.map((value) => ({ value, label: text.countings[value] }))}
          onChange={(value) => onChange({ withdrawn: value === 'counts' ? null : value })}
        />
      </div>
      <Key {...props} />
    </li>
  );
}

/** What each question adds to the sum, its key, and whether it counts [G4]. */
export function QuestionFields({ view, draft, change }: FieldsProps & { readonly view: ScoringView }) {
  return (
    <ol className={styles.questions}>
      {view.paper.questions.map((question, index) => {
        const own = draft.questions[question.id];
        if (!own) return null;
        return (
          <QuestionScoring
            key={question.id}
            question={question}
            number={index + 1}
            draft={own}
            onChange={(changed) =>
              change((before) => {
                const now = before.questions[question.id] ?? own;
                const questions = { ...before.questions, [question.id]: { ...now, ...changed } };
                return { ...before, questions };
              })
            }
          />
        );
      })}
    </ol>
  );
}
