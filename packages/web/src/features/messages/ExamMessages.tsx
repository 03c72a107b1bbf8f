import { Outlet } from 'react-router';
import { SkipToContent } from '../../ui/PageShell.tsx';
import { useSitting } from '../sitting/sitting-context.ts';
import { MessageBar } from './MessageBar.tsx';
import { useOwnMessages } from './use-own-messages.ts';

/** Wraps every page of a sitting: messages to all stand above the page, cover nothing, and take no focus [D8]. */
export function ExamMessages() {
  const { session } = useSitting();
  const { messages, paperLanguage } = useOwnMessages(session);
  return (
    <>
      <SkipToContent />
      <div className="exam-with-messages" data-exam-frame>
        <MessageBar messages={messages} paperLanguage={paperLanguage} />
        <div className="exam-page" data-exam-page>
          <Outlet />
        </div>
      </div>
    </>
  );
}
