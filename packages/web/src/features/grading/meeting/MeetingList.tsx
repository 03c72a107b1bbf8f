import { Button, Heading } from '@digdir/designsystemet-react';
import type { MeetingsView } from '@karakter/contract/grading/meeting/views';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { MeetingCard } from './MeetingCard.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import * as styles from './meeting.module.css';
import { emptyMeeting } from './meeting-draft.ts';
import { meetingText } from './meeting-texts.ts';
import { type MeetingCalls, type MeetingPlace, useMeetings } from './use-meetings.ts';

/** Calls a meeting: a button, and behind it the form. */
function CallMeeting({ view, calls }: { readonly view: MeetingsView; readonly calls: MeetingCalls }) {
  const text = useText(meetingText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  if (!view.mayCall) return null;
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{text.call}</Button>
      </div>
    );
  const [first] = view.leaders;
  return (
    <section className={styles.meeting} aria-labelledby="call-meeting">
      <Heading level={2} data-size="2xs" id="call-meeting">
        {text.call}
      </Heading>
      <MeetingForm
        formKey={`meeting-call:${calls.key}`}
        initial={emptyMeeting(first?.personId ?? '')}
        view={view}
        sendLabel={text.send}
        command={calls.call}
        onClose={() => setOpen(false)}
        onSend={(body, sent) =>
          calls.call.mutate(
            { params: calls.params, body },
            {
              onSuccess: () => {
                sent();
                announce(text.sent);
              },
            },
          )
        }
      />
    </section>
  );
}

/** The exam's meetings, those to come first [G13]. */
export function MeetingList({ place }: { readonly place: MeetingPlace }) {
  const text = useText(meetingText);
  const calls = useMeetings(place);
  const { found } = calls;
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const view = found.data;
  return (
    <div className={styles.meetings}>
      <p className="quiet">{text.about}</p>
      <CallMeeting view={view} calls={calls} />
      {view.meetings.length === 0 && (
        <EmptyState title={text.emptyTitle}>{view.mayCall ? text.emptyCall : text.empty}</EmptyState>
      )}
      {view.meetings.map((meeting) => (
        <MeetingCard key={meeting.id} place={place} meeting={meeting} view={view} calls={calls} />
      ))}
    </div>
  );
}
