import { Heading } from '@digdir/designsystemet-react';
import type { CandidatePaper, CandidateQuestion } from '@karakter/domain/paper';
import { useText } from '../../text/language.tsx';
import { RichTextView } from '../../ui/RichTextView.tsx';
import { papersText } from './text.ts';

function Options({ question }: { readonly question: CandidateQuestion }) {
  if (question.kind === 'essay') return null;
  return (
    <ul>
      {question.options.map((option) => (
        <li key={option.id}>{option.text}</li>
      ))}
    </ul>
  );
}

/** A paper to read, as it stands before a candidate. */
export function PaperQuestions({ paper }: { readonly paper: CandidatePaper }) {
  const text = useText(papersText);
  return (
    <div className="paper-as-candidate" lang={paper.language}>
      <p>
        <strong>{text.aids}:</strong> {paper.aids}
      </p>
      {paper.questions.map((question, index) => (
        <section key={question.id} aria-labelledby={`as-candidate-${question.id}`}>
          <Heading level={2} data-size="xs" id={`as-candidate-${question.id}`}>
            {index + 1}. {question.title}
          </Heading>
          <p className="quiet">
            {text[question.kind]}, {question.points} {text.points.toLowerCase()}
          </p>
          <RichTextView text={question.text} headingBelow={2} />
          <Options question={question} />
        </section>
      ))}
    </div>
  );
}
