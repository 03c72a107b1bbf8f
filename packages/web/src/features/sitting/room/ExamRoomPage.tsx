import { Alert } from '@digdir/designsystemet-react';
import { useText } from '../../../text/language.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { ViewMenu } from '../../../ui/view/ViewMenu.tsx';
import { mayWrite } from '../session/saving-state.ts';
import { sittingText } from '../texts.ts';
import { waitingRoomText } from '../waiting/waiting-room-texts.ts';
import { useAnswerRoom, useSavingPart } from './answer-room.tsx';
import { essayIdOf } from './answer-words.ts';
import { ExamBar } from './ExamBar.tsx';
import { EarlierEndNotice } from './notices/EarlierEndNotice.tsx';
import { ReopenedNotice } from './notices/ReopenedNotice.tsx';
import { SaveAnswerFile } from './notices/SaveAnswerFile.tsx';
import { SetAsideNotice } from './notices/SetAsideNotice.tsx';
import { NotStoredNotice, QuarantinedNotice, TakeoverNotice } from './notices/TakeoverNotice.tsx';
import { QuestionRoom } from './question/QuestionRoom.tsx';
import * as styles from './styles/exam-room.module.css';
import { WrittenFormButton } from './written-form/WrittenFormButton.tsx';

/** The exam: the paper and the answer, what applies to both, and nothing else [D3]. */
export function ExamRoomPage() {
  const text = useText(sittingText);
  const { ruleKey } = useText(waitingRoomText);
  const { view, session } = useAnswerRoom();
  const isPaused = view.pausedSince !== null;
  const isWritable = useSavingPart(session, mayWrite);
  usePageTitle(`${text.examRoom} ${view.courseCode}`);
  return (
    <QuestionRoom
      isClosed={isPaused || !isWritable}
      bar={(where, question) => <ExamBar where={where} essayId={essayIdOf(question)} />}
      tools={
        <>
          <WrittenFormButton />
          <ViewMenu hasTime note={ruleKey} />
        </>
      }
      notices={
        <>
          {isPaused && (
            <Alert data-color="info" className={styles.takeover}>
              {text.pausedWords}
            </Alert>
          )}
          <EarlierEndNotice />
          <ReopenedNotice />
          <TakeoverNotice />
          <QuarantinedNotice />
          <NotStoredNotice />
          <SetAsideNotice />
          <SaveAnswerFile />
        </>
      }
    />
  );
}
