import { Button, Radio } from '@digdir/designsystemet-react';
import type { MultipleChoiceQuestion } from '@karakter/domain/paper';
import { paperLanguages } from '@karakter/domain/paper';
import { TrashIcon } from '@navikt/aksel-icons';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { withNewOption } from './paper-draft.ts';
import type { QuestionProps } from './QuestionEditor.tsx';
import { papersText } from './text.ts';

type OptionsProps = QuestionProps & { readonly question: MultipleChoiceQuestion };

/** The options of a closed question: a row each, with both written forms and which one is right. */
export function QuestionOptions({ question, disabled, onChange }: OptionsProps) {
  const text = useText(papersText);
  const { options } = question;
  const set = (changed: MultipleChoiceQuestion['options']) => onChange({ ...question, options: changed });
  return (
    <fieldset className="paper-options">
      <legend>{text.options}</legend>
      {options.map((option, index) => (
        <div key={option.id} className="paper-option">
          <Radio
            name={`right-${question.id}`}
            label={text.correct}
            value={option.id}
            checked={option.correct}
            readOnly={disabled}
            onChange={() => set(options.map((o) => ({ ...o, correct: o.id === option.id })))}
          />
          {paperLanguages.map((language) => (
            <TextFormField
              key={language}
              id={`option-${option.id}-${language}`}
              label={`${text.option(index + 1)}, ${text.languages[language].toLowerCase()}`}
              value={option.text[language]}
              readOnly={disabled}
              onChange={(words) =>
                set(options.with(index, { ...option, text: { ...option.text, [language]: words } }))
              }
            />
          ))}
          {!disabled && (
            <Button
              variant="tertiary"
              icon
              aria-label={text.remove(text.option(index + 1))}
              onClick={() => set(options.toSpliced(index, 1))}
            >
              <TrashIcon aria-hidden />
            </Button>
          )}
        </div>
      ))}
      {!disabled && (
        <Button variant="tertiary" onClick={() => onChange(withNewOption(question))}>
          {text.addOption}
        </Button>
      )}
    </fieldset>
  );
}
