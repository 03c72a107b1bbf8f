import { Button, Radio } from '@digdir/designsystemet-react';
import type { MultipleChoiceQuestion } from '@karakter/domain/papers/paper';
import { paperLanguages } from '@karakter/domain/papers/paper';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { TrashIcon } from '@navikt/aksel-icons';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { addOptionId, rightOptionId } from './fault-place.ts';
import { withNewOption } from './paper-draft.ts';
import * as styles from './papers.module.css';
import type { QuestionProps } from './question-props.ts';
import { papersText } from './texts.ts';

type OptionsProps = QuestionProps & { readonly question: MultipleChoiceQuestion };

type RightOptionProps = Pick<OptionsProps, 'question'> & {
  readonly index: number;
  readonly onChange: () => void;
};

/** The mark of the right option, at one of the options. */
function RightOption({ question, index, onChange }: RightOptionProps) {
  const text = useText(papersText);
  const option = question.options[index];
  if (!option) return null;
  return (
    <Radio
      id={rightOptionId(option.id)}
      name={`right-${question.id}`}
      label={
        <>
          {text.correct} <span className="ds-sr-only">{text.option(index + 1)}</span>
        </>
      }
      value={option.id}
      checked={option.correct}
      onChange={onChange}
    />
  );
}

/** The options of a closed question: one row each, with both written forms and the mark of the right one. */
export function QuestionOptions({ question, draft, onChange }: OptionsProps) {
  const text = useText(papersText);
  const announce = useAnnounce();
  const { options, id } = question;
  const hasRight = options.some(({ correct }) => correct);
  const optionName = (value: JsonValue) => {
    const index = options.findIndex((option) => option.id === value);
    return index < 0 ? '' : text.option(index + 1);
  };
  const remove = (index: number) => {
    set(options.toSpliced(index, 1));
    announce(text.removed(text.option(index + 1)));
  };
  const set = (changed: MultipleChoiceQuestion['options']) => onChange({ ...question, options: changed });
  return (
    <fieldset className={styles.paperOptions}>
      <legend>{text.options}</legend>
      {!hasRight && <p className={styles.paperNoRight}>{text.noRight}</p>}
      <Disputed kept={draft} at={['questions', id, 'right']} words={optionName} />
      {options.map((option, index) => (
        <div key={option.id} className={styles.paperOption}>
          <RightOption
            question={question}
            index={index}
            onChange={() => set(options.map((o) => ({ ...o, correct: o.id === option.id })))}
          />
          {paperLanguages.map((language) => (
            <div key={language}>
              <TextFormField
                id={`option-${option.id}-${language}`}
                lang={language}
                label={`${text.option(index + 1)}, ${text.languages[language].toLowerCase()}`}
                value={option.text[language]}
                onChange={(words) =>
                  set(options.with(index, { ...option, text: { ...option.text, [language]: words } }))
                }
              />
              <Disputed
                kept={draft}
                at={['questions', id, 'options', option.id, 'text', language]}
                lang={language}
              />
            </div>
          ))}
          <Button
            variant="tertiary"
            icon
            aria-label={text.remove(text.option(index + 1))}
            onClick={() => remove(index)}
          >
            <TrashIcon aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        id={addOptionId(question.id)}
        variant="tertiary"
        onClick={() => onChange(withNewOption(question))}
      >
        {text.addOption}
      </Button>
    </fieldset>
  );
}
