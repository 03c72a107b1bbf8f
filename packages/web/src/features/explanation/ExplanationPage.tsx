import { explanationRoutes, type GraderCaseView } from '@karakter/contract/explanation/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { keepDeskOnThisDevice } from '../../desk-worker/register.ts';
import { LeftHere } from '../../kept-writing/left/LeftHere.tsx';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { useDeskApi } from '../grading/saving/desk-api.ts';
import { GivenTo } from './desk/GivenTo.tsx';
import { NextExplanation } from './desk/NextExplanation.tsx';
import { WritingPanes } from './desk/WritingPanes.tsx';
import { ExplanationBasis } from './ExplanationBasis.tsx';
import { ExplanationBody } from './ExplanationBody.tsx';
import { ExplanationEditor, explanationKey } from './ExplanationEditor.tsx';
import * as styles from './explanation.module.css';
import { StateOfCase } from './StateOfCase.tsx';
import { explanationText } from './texts.ts';

function Given({ view }: { readonly view: GraderCaseView }) {
  const text = useText(explanationText);
  const { language } = useLanguage();
  const at = writtenInstant(view.sentAt ?? view.dueAt, language);
  if (view.givenOrally) return <p>{text.oralAt(at)}</p>;
  return (
    <div>
      <p className="quiet">{text.sentAt(at)}</p>
      <ExplanationBody text={view.text} language={view.language} />
    </div>
  );
}

function Facts({ view }: { readonly view: GraderCaseView }) {
  const text = useText(explanationText);
  const gradeWord = useGradeWord();
  return (
    <p className={styles.explanationFacts}>
      {view.grade !== null && (
        <strong>
          {text.grade} {gradeWord(view.grade)}
        </strong>
      )}
      <StateOfCase {...view} />
      {view.sentAt === null && (
        <span>
          {text.due} <DeadlineText instant={view.dueAt} />
        </span>
      )}
      <GivenTo of={view} />
      {view.isMember && (
        <TextLink to={`/grading/${view.commissionId}/${view.candidateNumber}`}>{text.answer}</TextLink>
      )}
    </p>
  );
}

/**
 * The page on which a grader writes one explanation, with its basis beside it; the candidate is a number [E3, E5,
 * U7].
 */
export function ExplanationPage() {
  const { explanationId = '' } = useParams();
  const text = useText(explanationText);
  const { language } = useLanguage();
  useEffect(keepDeskOnThisDevice, []);
  const answer = useDeskApi(explanationRoutes.showExplanation, { params: { explanationId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  const { courseCode, courseTitle, startsAt } = view;
  return (
    <PageShell
      title={text.title(view.candidateNumber)}
      place={{ courseCode, courseTitle: courseTitle[language], date: osloFields(startsAt).date }}
    >
      <NextExplanation here={view.id} isDone={view.sentAt !== null} />
      <Facts view={view} />
      <WritingPanes explanationId={view.id}>
        {view.sentAt === null ? (
          <ExplanationEditor key={view.id} view={view} />
        ) : (
          <div>
            <LeftHere writingKey={explanationKey(view.id)} />
            <Given view={view} />
          </div>
        )}
        <ExplanationBasis view={view} />
      </WritingPanes>
    </PageShell>
  );
}
