import { Heading } from '@digdir/designsystemet-react';
import { paperLanguages, type Question } from '@karakter/domain/papers/paper';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import * as papersStyles from '../papers/papers.module.css';
import { RichTextField } from '../papers/RichTextField.tsx';
import { correctionText } from './correction-texts.ts';
import * as messagesStyles from './styles/messages.module.css';

type CorrectedQuestionProps = {
  readonly question: Question;
  readonly number: number;
  readonly onChange: (question: Question) => void;
};

/** A question's words in both written forms, side by side; nothing else of it can be corrected [A10]. */
export function CorrectedQuestion({ question, number, onChange }: CorrectedQuestionProps) {
  const text = useText(correctionText);
  const { id } = question;
  return (
    <section className={messagesStyles.correctionQuestion} aria-labelledby={`correct-${id}`}>
      <Heading level={2} data-size="2xs" id={`correct-${id}`}>
        {text.question(number)}
      </Heading>
      <div className={papersStyles.paperBoth}>
        {paperLanguages.map((language) => (
          <div key={language} className={papersStyles.paperLanguage}>
            <TextFormField
              id={`title-${id}-${language}`}
              lang={language}
              label={text.titleIn[language]}
              value={question.title[language]}
              onChange={(title) => onChange({ ...question, title: { ...question.title, [language]: title } })}
            />
            <RichTextField
              id={`text-${id}-${language}`}
              lang={language}
              label={text.textIn[language]}
              value={question.text[language]}
              onChange={(doc) => onChange({ ...question, text: { ...question.text, [language]: doc } })}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
