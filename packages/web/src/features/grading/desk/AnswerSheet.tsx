import { Alert, Details, Heading, Link } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { EssayQuestion, MultipleChoiceQuestion, Question } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { type AnsweredQuestion, answerOfKind } from '@karakter/domain/sitting/answer';
import { CheckmarkIcon, PersonPencilIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { apiUrl } from '../../../api/api-url.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { RichTextView } from '../../../ui/reading/RichTextView.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import type { GradedPaper, Script } from '../api-types.ts';
import { AnswerTools, MarginTools } from '../marks/MarginTools.tsx';
import { MarkableEssay } from '../marks/MarkableEssay.tsx';
import { useAnswerMarks } from '../marks/script-marks.tsx';
import { writtenPoints } from '../points.ts';
import { gradingText } from '../texts.ts';
import * as styles from './styles/answer-sheet.module.css';

type Of<Asked extends Question> = {
  readonly question: Asked;
  readonly answer: AnsweredQuestion | undefined;
  readonly language: Script['language'];
  /** The points of a closed question wait until the grader has read the script, and which option is right with them. */
  readonly isHidden?: boolean | undefined;
  /** What is above the answer, in one row with its own tools. */
  readonly tools?: ReactNode;
};

function ChosenOptions({ question, answer, language, isHidden = false, tools }: Of<MultipleChoiceQuestion>) {
  const text = useText(gradingText);
  const chosen = answerOfKind(question.kind, answer)?.chosen ?? null;
  return (
    <>
      <AnswerTools>{tools}</AnswerTools>
      {chosen === null && <p className={styles.noAnswer}>{text.noAnswer}</p>}
      <ul className={styles.options}>
        {question.options.map((option) => (
          <li key={option.id} data-chosen={option.id === chosen || undefined}>
            <WrittenText as="span" lang={language}>
              {option.text[language]}
            </WrittenText>
            {option.id === chosen && (
              <span className={styles.optionWord}>
                <PersonPencilIcon aria-hidden /> {text.chosen}
              </span>
            )}
            {option.correct && !isHidden && (
              <span className={styles.optionWord} data-right>
                <CheckmarkIcon aria-hidden /> {text.right}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Essay({ question, answer, language, tools }: Of<EssayQuestion>) {
  const text = useText(gradingText);
  const marks = useAnswerMarks();
  const essay = answerOfKind(question.kind, answer);
  if (!essay || essay.words === 0)
    return (
      <>
        <AnswerTools>{tools}</AnswerTools>
        <p className={styles.noAnswer}>{text.noAnswer}</p>
      </>
    );
  if (marks)
    return (
      <MarkableEssay
        doc={essay.text}
        lang={language}
        className={styles.written}
        questionId={question.id}
        number={marks.questionIds.indexOf(question.id) + 1}
        marks={marks}
        tools={tools}
      />
    );
  return (
    <>
      <AnswerTools>{tools}</AnswerTools>
      <WrittenText as="div" className={styles.written} lang={language}>
        <RichTextView text={essay.text} />
      </WrittenText>
    </>
  );
}

/** The answer to one question, by its kind. */
export function QuestionAnswer({ question, ...rest }: Of<Question>) {
  return byQuestionKind<Question, ReactNode>(question, {
    essay: (essay) => <Essay question={essay} {...rest} />,
    multipleChoice: (closed) => <ChosenOptions question={closed} {...rest} />,
  });
}

type Questions = {
  /** Before every id, where two answers are on one page. */
  readonly idPrefix?: string;
  readonly areQuestionsOpen: boolean;
  readonly onQuestions: (questions: 'open' | 'closed') => void;
};

/** One question with its answer. */
export function AnsweredPart({
  question,
  answer,
  language,
  isHidden,
  number,
  idPrefix = '',
  areQuestionsOpen,
  onQuestions,
}: Of<Question> & Questions & { readonly number: number }) {
  const text = useText(gradingText);
  const { language: own } = useLanguage();
  const essay = answerOfKind('essay', answer);
  return (
    <section
      id={`${idPrefix}answer-${question.id}`}
      className={styles.answered}
      aria-labelledby={`${idPrefix}answer-title-${question.id}`}
    >
      <Heading level={3} data-size="2xs" id={`${idPrefix}answer-title-${question.id}`}>
        {number}. <span lang={language}>{question.title[language]}</span>
      </Heading>
      <Details
        variant="tinted"
        data-size="sm"
        className={styles.questionText}
        open={areQuestionsOpen}
        onToggle={(event) => {
          const isOpen = event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open;
          if (isOpen !== areQuestionsOpen) onQuestions(isOpen ? 'open' : 'closed');
        }}
      >
        <Details.Summary>{text.questionText}</Details.Summary>
        <Details.Content>
          <WrittenText as="div" lang={language}>
            <RichTextView text={question.text[language]} />
          </WrittenText>
        </Details.Content>
      </Details>
      <QuestionAnswer
        question={question}
        answer={answer}
        language={language}
        isHidden={isHidden}
        tools={
          <>
            <span className="quiet">
              {text.points}: {writtenPoints(question.points, own)}
              {essay && ` · ${text.words(essay.words)}`}
            </span>
            <MarginTools questionId={question.id} number={number} />
          </>
        }
      />
    </section>
  );
}

/** The exam office's notice about an incident that affected this candidate; it does not identify the candidate [D10]. */
function Notices({ notices }: Pick<Script, 'notices'>) {
  const text = useText(gradingText);
  if (notices.length === 0) return null;
  return (
    <Alert data-color="info" data-size="sm">
      <Heading level={3} data-size="2xs">
        {text.examDay}
      </Heading>
      {notices.map((notice) => (
        <WrittenText key={notice} className="plain-text">
          {notice}
        </WrittenText>
      ))}
    </Alert>
  );
}

type AnswerSheetProps = Questions & {
  /** Whose desk has the answer as a file; there is no link to it elsewhere. */
  readonly commissionId?: string;
  readonly script: Pick<Script, 'candidateNumber' | 'language' | 'words' | 'notices' | 'answers' | 'hidden'>;
  readonly paper: Pick<GradedPaper, 'paper'>;
};

/** One candidate's answer, laid out for reading like a page of a book; the questions' texts are open or folded. */
export function AnswerSheet({
  commissionId,
  script,
  paper,
  idPrefix = '',
  areQuestionsOpen,
  onQuestions,
}: AnswerSheetProps) {
  const text = useText(gradingText);
  const { candidateNumber, language } = script;
  return (
    <article className={styles.answerSheet} aria-labelledby={`${idPrefix}answer-heading`}>
      <div className={styles.answerHead}>
        <Heading level={2} data-size="xs" id={`${idPrefix}answer-heading`} tabIndex={-1}>
          {text.candidate(candidateNumber)}
        </Heading>
        <p className="quiet">
          {text.words(script.words)} · {language === 'nn' ? 'nynorsk' : 'bokmål'}
          {commissionId !== undefined && (
            <>
              {' · '}
              <Link
                href={apiUrl(gradingRoutes.answerPdf, { params: { commissionId, candidateNumber } })}
                download
              >
                {text.pdf}
              </Link>
            </>
          )}
        </p>
      </div>
      <Notices notices={script.notices} />
      {paper.paper.questions.map((question, index) => (
        <AnsweredPart
          key={question.id}
          number={index + 1}
          question={question}
          answer={script.answers.find(({ id }) => id === question.id)}
          language={language}
          isHidden={script.hidden?.includes(question.id)}
          idPrefix={idPrefix}
          areQuestionsOpen={areQuestionsOpen}
          onQuestions={onQuestions}
        />
      ))}
    </article>
  );
}
