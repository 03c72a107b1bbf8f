import { Heading } from '@digdir/designsystemet-react';
import {
  type MultipleChoiceQuestion,
  type PaperContent,
  type PaperLanguage,
  paperLanguages,
  type Question,
} from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import type { ReactNode } from 'react';
import { useText } from '../../../text/language.tsx';
import { RichTextView } from '../../../ui/reading/RichTextView.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { papersText } from '../texts.ts';
import * as styles from './reading.module.css';
import { readingText } from './reading-texts.ts';

type InOneForm<Of> = { readonly question: Of; readonly language: PaperLanguage };

function Options({ question, language }: InOneForm<MultipleChoiceQuestion>) {
  const text = useText(readingText);
  return (
    <ol className={styles.options}>
      {question.options.map(({ id, text: words, correct }) => (
        <li key={id}>
          <WrittenText as="span" lang={language}>
            {words[language]}
          </WrittenText>{' '}
          {correct && <StatusTag tone="done">{text.right}</StatusTag>}
        </li>
      ))}
    </ol>
  );
}

/** A question in one written form, with its key. */
function QuestionInForm({ question, language }: InOneForm<Question>) {
  const text = useText(papersText);
  return (
    <div className={styles.form}>
      <p className="quiet">{text.languages[language]}</p>
      <WrittenText as="p" lang={language} className={styles.formTitle}>
        {question.title[language]}
      </WrittenText>
      <WrittenText as="div" lang={language}>
        <RichTextView text={question.text[language]} headingBelow={2} />
      </WrittenText>
      {byQuestionKind<Question, ReactNode>(question, {
        essay: () => null,
        multipleChoice: (closed) => <Options question={closed} language={language} />,
      })}
    </div>
  );
}

function Points({ question }: { readonly question: Question }) {
  const text = useText(readingText);
  const names = useText(papersText);
  return (
    <p className="quiet">
      {names[question.kind]}, {text.points(question.points)}.{' '}
      {byQuestionKind<Question, ReactNode>(question, {
        essay: () => null,
        multipleChoice: ({ pointsForWrong }) => text.pointsForWrong(pointsForWrong),
      })}
    </p>
  );
}

type TypesetProps = {
  readonly content: PaperContent;
  /** Shown beside the number of a question: that it has changed. */
  readonly markOf: (questionId: string) => ReactNode;
  /** Shown below a question: the comments on it. */
  readonly belowOf: (questionId: string) => ReactNode;
};

/** A paper to read and compare: both written forms side by side, typeset, with key and points. */
export function TypesetPaper({ content, markOf, belowOf }: TypesetProps) {
  const text = useText(papersText);
  return (
    <>
      <section className={styles.question} aria-label={text.aids}>
        <Heading level={2} data-size="2xs">
          {text.aids}
        </Heading>
        <div className={styles.forms}>
          {paperLanguages.map((language) => (
            <WrittenText key={language} lang={language}>
              {content.aids[language]}
            </WrittenText>
          ))}
        </div>
      </section>
      {content.questions.map((question, index) => (
        <section
          key={question.id}
          data-question={question.id}
          className={styles.question}
          aria-labelledby={`read-${question.id}`}
        >
          <div className={styles.questionHead}>
            <Heading level={2} data-size="2xs" id={`read-${question.id}`} tabIndex={-1}>
              {text.question(index + 1)}
            </Heading>
            {markOf(question.id)}
          </div>
          <Points question={question} />
          <div className={styles.forms}>
            {paperLanguages.map((language) => (
              <QuestionInForm key={language} question={question} language={language} />
            ))}
          </div>
          {belowOf(question.id)}
        </section>
      ))}
    </>
  );
}
