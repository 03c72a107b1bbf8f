import { Heading } from '@digdir/designsystemet-react';
import type { CandidatePaper, CandidateQuestion, PaperLanguage } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import type { ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { RichTextView } from '../../ui/reading/RichTextView.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';

type OptionsProps = {
  readonly question: Extract<CandidateQuestion, { readonly kind: 'multipleChoice' }>;
  readonly language: PaperLanguage;
};

function Options({ question, language }: OptionsProps) {
  return (
    <ul>
      {question.options.map((option) => (
        <li key={option.id}>
          <WrittenText as="span" lang={language}>
            {option.text}
          </WrittenText>
        </li>
      ))}
    </ul>
  );
}

/** A paper to read, as a candidate sees it. */
export function PaperQuestions({ paper }: { readonly paper: CandidatePaper }) {
  const text = useText(papersText);
  const { language } = paper;
  return (
    <div className={styles.paperAsCandidate}>
      <p>
        <strong>{text.aids}:</strong>{' '}
        <WrittenText as="span" lang={language}>
          {paper.aids}
        </WrittenText>
      </p>
      {paper.questions.map((question, index) => (
        <section key={question.id} aria-labelledby={`as-candidate-${question.id}`}>
          <Heading level={2} data-size="xs" id={`as-candidate-${question.id}`}>
            {index + 1}. <span lang={language}>{question.title}</span>
          </Heading>
          <p className="quiet">
            {text[question.kind]}, {question.points} {text.points.toLowerCase()}
          </p>
          <WrittenText as="div" lang={language}>
            <RichTextView text={question.text} headingBelow={2} />
          </WrittenText>
          {byQuestionKind<CandidateQuestion, ReactNode>(question, {
            essay: () => null,
            multipleChoice: (closed) => <Options question={closed} language={language} />,
          })}
        </section>
      ))}
    </div>
  );
}
