import { Outlet } from 'react-router';
import { SkipToContent } from '../../ui/PageShell.tsx';
import { useSitting } from '../sitting/sitting-context.ts';
import { MessageBar } from './MessageBar.tsx';
import * as styles from './styles/exam-messages.module.css';
import { useOwnMessages } from './use-own-messages.ts';

/** Wraps every page of a sitting: messages to all are shown above the page, cover nothing, and take no focus [D8]. */
export function ExamMessages() {
  const { session } = useSitting();
  const { messages, paperLanguage } = useOwnMessages(session);
  return (
    <>
      <SkipToContent />
      <div className={styles.examWithMessages} data-exam-frame>
        <MessageBar messages={messages} paperLanguage={paperLanguage} />
        <div className={styles.examPage} data-exam-page>
          <Outlet />
        </div>
      </div>
    </>
  );
}
