import type { ExamView } from '@karakter/contract/exam/routes';
import { Navigate } from 'react-router';
import { useText } from '../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { LostLine, useSpokenLine } from './BoardNews.tsx';
import { boardExamOf } from './board-exams.ts';
import { OpenBoard } from './OpenBoard.tsx';
import { boardText } from './texts.ts';
import { useBoards } from './use-board.ts';

function Board({ exam }: { readonly exam: ExamView }) {
  const text = useText(boardText);
  const { candidates, now, lostSince, failure, refresh } = useBoards([exam.id]);
  useSpokenLine(lostSince);
  if (candidates === null)
    return failure ? <FailedState failure={failure} /> : <LoadingState what={text.loading} />;
  if (candidates.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <>
      {lostSince !== null && <LostLine since={lostSince} />}
      <OpenBoard exams={[boardExamOf(exam)]} candidates={candidates} now={now} onChanged={refresh} />
    </>
  );
}

/** The invigilator's board of an exam, live [D9]. */
export function BoardPage() {
  const text = useText(boardText);
  return (
    <ExamFrame title={text.title} isHeadingHidden>
      {(exam) =>
        // Where nothing is handed in no one sits in Karakter, and links of first pages lead here all the same.
        exam.pages.includes('attendance') ? (
          <Navigate to={`/exams/${exam.id}/attendance`} replace />
        ) : (
          <Board exam={exam} />
        )
      }
    </ExamFrame>
  );
}
