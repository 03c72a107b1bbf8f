import { Button, Heading, Link } from '@digdir/designsystemet-react';
import type { MeetingsView, MeetingView } from '@karakter/contract/grading/meeting/views';
import { writtenInstant, writtenMoment } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { useNow } from '../../../ui/now.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { BeginningText } from '../../exam/DeadlineText.tsx';
import { ReasonButton } from '../compare/ReasonButton.tsx';
import { GuidePart } from './GuidePart.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { MinutesPart } from './MinutesPart.tsx';
import * as styles from './meeting.module.css';
import { draftOfMeeting } from './meeting-draft.ts';
import { meetingText } from './meeting-texts.ts';
import { TrialPart } from './TrialPart.tsx';
import type { MeetingCalls, MeetingPlace } from './use-meetings.ts';

type CardProps = {
  readonly place: MeetingPlace;
  readonly meeting: MeetingView;
  readonly view: MeetingsView;
  readonly calls: MeetingCalls;
};

const tones = { planned: 'open', held: 'done', cancelled: 'due' } as const;

function Facts({ meeting }: Pick<CardProps, 'meeting'>) {
  const text = useText(meetingText);
  const { language } = useLanguage();
  const { videoLink, place, leader, commissionNumbers, otherCommissions } = meeting;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text.ends}</dt>
        <dd>
          {writtenMoment(meeting.endsAt, meeting.startsAt, language)} ({text.length(meeting.minutes)})
        </dd>
      </div>
      {place !== '' && (
        <div>
          <dt>{text.place}</dt>
          <dd>{place}</dd>
        </div>
      )}
      {videoLink && (
        <div>
          <dt>{text.videoLink}</dt>
          <dd>
            <Link href={videoLink} target="_blank" rel="noopener noreferrer">
              {videoLink}
            </Link>
          </dd>
        </div>
      )}
      <div>
        <dt>{text.leader}</dt>
        <dd>{leader}</dd>
      </div>
      <div>
        <dt>{text.called}</dt>
        <dd>{text.calledCommissions(commissionNumbers, otherCommissions)}</dd>
      </div>
    </dl>
  );
}

type CommandsProps = CardProps & { readonly onChange: () => void };

function Commands({ meeting, calls, onChange }: CommandsProps) {
  const text = useText(meetingText);
  const announce = useAnnounce();
  const { cancel, hold, params } = calls;
  const { id: meetingId, version } = meeting;
  const at = { ...params, meetingId };
  const may = (command: MeetingView['allowed'][number]) => meeting.allowed.includes(command);
  if (!may('change') && !may('hold')) return null;
  return (
    <div className="page-actions">
      {may('hold') && (
        <ConfirmButton
          label={text.hold}
          command={hold}
          onConfirm={(close) =>
            hold.mutate(
              { params: at, body: { version } },
              {
                onSuccess: () => {
                  close();
                  announce(text.states.held);
                },
              },
            )
          }
        >
          {text.holdWords}
        </ConfirmButton>
      )}
      {may('change') && (
        <Button variant="secondary" data-size="sm" onClick={onChange}>
          {text.change}
        </Button>
      )}
      {may('cancel') && (
        <ReasonButton
          id={`cancel-meeting:${meetingId}`}
          label={text.cancel}
          about={text.cancelWords}
          reasonLabel={text.cancelReason}
          doneWords={text.states.cancelled}
          command={cancel}
          onSend={(reason, sent) =>
            cancel.mutate({ params: at, body: { version, reason } }, { onSuccess: sent })
          }
        />
      )}
    </div>
  );
}

/** One meeting: when, where, agenda and minutes, and what the reader can do with it [G13]. */
export function MeetingCard({ place, meeting, view, calls }: CardProps) {
  const text = useText(meetingText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [isChanging, setChanging] = useState(false);
  const hasBegun = Date.parse(useNow()) >= Date.parse(meeting.startsAt);
  const { state, agenda, cancelReason } = meeting;
  const title = writtenInstant(meeting.startsAt, language);
  const present = { personId: meeting.leaderId, name: meeting.leader };
  return (
    <article className={styles.meeting} aria-labelledby={`meeting-${meeting.id}`} data-state={state}>
      <div className={styles.head}>
        <Heading level={2} data-size="2xs" id={`meeting-${meeting.id}`}>
          {state === 'planned' ? <BeginningText instant={meeting.startsAt} /> : title}
        </Heading>
        <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>
      </div>
      {cancelReason && <WrittenText className="plain-text">{cancelReason}</WrittenText>}
      {isChanging ? (
        <MeetingForm
          formKey={`meeting:${meeting.id}`}
          initial={draftOfMeeting(meeting)}
          present={present}
          view={view}
          sendLabel={text.sendChange}
          command={calls.change}
          onClose={() => setChanging(false)}
          onSend={(body, sent) =>
            calls.change.mutate(
              {
                params: { ...calls.params, meetingId: meeting.id },
                body: { ...body, version: meeting.version },
              },
              {
                onSuccess: () => {
                  sent();
                  announce(text.changed);
                },
              },
            )
          }
        />
      ) : (
        <>
          <Facts meeting={meeting} />
          {agenda !== '' && (
            <section className={styles.part} aria-labelledby={`agenda-${meeting.id}`}>
              <Heading level={3} data-size="2xs" id={`agenda-${meeting.id}`}>
                {text.agenda}
              </Heading>
              <WrittenText className="plain-text">{agenda}</WrittenText>
            </section>
          )}
          <Commands
            place={place}
            meeting={meeting}
            view={view}
            calls={calls}
            onChange={() => setChanging(true)}
          />
          {(meeting.state === 'planned' || meeting.trial) && (
            <TrialPart place={place} meetingId={meeting.id} />
          )}
        </>
      )}
      {hasBegun && state !== 'cancelled' && <GuidePart place={place} meetingId={meeting.id} />}
      <MinutesPart meeting={meeting} calls={calls} />
    </article>
  );
}
