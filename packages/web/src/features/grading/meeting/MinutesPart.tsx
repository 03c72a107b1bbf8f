import { Alert, Button, Details, Heading } from '@digdir/designsystemet-react';
import type { MeetingView } from '@karakter/contract/grading/meeting/views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLookAgain } from '../../../kept-writing/use-look-again.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState } from '../../../ui/States.tsx';
import * as styles from './meeting.module.css';
import { meetingText } from './meeting-texts.ts';
import type { MeetingCalls } from './use-meetings.ts';

type MinutesProps = { readonly meeting: MeetingView; readonly calls: MeetingCalls };

/** Null while nothing has been typed: the form then shows the latest version, also one that another window saved. */
type Draft = { readonly text: string | null };
const nothing: Draft = { text: null };
const minutesKey = (meeting: MeetingView) => `minutes:${meeting.id}`;

function Saved({ version }: { readonly version: MeetingView['minutesVersions'][number] }) {
  const text = useText(meetingText);
  const { language } = useLanguage();
  return (
    <>
      <WrittenText className="plain-text">{version.text}</WrittenText>
      <p className="quiet">{text.writtenBy(version.writtenBy, writtenInstant(version.at, language))}</p>
    </>
  );
}

/** A version that was saved while this one was being written: read before it is replaced. */
function SavedMeanwhile({ version }: { readonly version: MeetingView['minutesVersions'][number] }) {
  const text = useText(meetingText);
  return (
    <Alert data-color="warning" data-size="sm" role="status">
      <p>{text.minutesMeanwhile}</p>
      <Saved version={version} />
    </Alert>
  );
}

/** The minutes as they are written: kept on the way, and saved as a version by its button. */
function Writing({ meeting, calls, onClose }: MinutesProps & { readonly onClose: () => void }) {
  const text = useText(meetingText);
  const announce = useAnnounce();
  const { writeMinutes: command, params } = calls;
  const [latest] = meeting.minutesVersions;
  const [begunOn] = useState(latest?.version ?? 0);
  const form = useKeptForm(minutesKey(meeting), nothing);
  useLookAgain(form, calls.found.refetch);
  const before = latest?.text ?? '';
  const written = form.content.text ?? before;
  const isOther = form.content.text !== null && written.trim() !== before.trim();
  const isOvertaken = latest !== undefined && latest.version > begunOn && isOther;
  const send = () =>
    command.mutate(
      {
        params: { ...params, meetingId: meeting.id },
        body: { version: latest?.version ?? 0, text: written },
      },
      {
        onSuccess: () => {
          form.done();
          announce(text.minutesSaved);
          onClose();
        },
      },
    );
  return (
    <>
      {isOvertaken && <SavedMeanwhile version={latest} />}
      <TextFormField
        id={`minutes-${meeting.id}`}
        rows={10}
        label={text.minutesText}
        description={text.minutesHelp}
        lang={writtenLanguage(written)}
        value={written}
        onChange={(typed) => form.change({ text: typed === before ? null : typed })}
      />
      <KeptFormLine kept={form} />
      {command.error !== null && <FailedState failure={command.error} />}
      <div className="page-actions">
        <Button loading={command.isPending} disabled={written.trim() === ''} onClick={send}>
          {text.saveMinutes}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </>
  );
}

/** The minutes of a meeting, with their earlier versions; who leads the meeting writes them. */
export function MinutesPart({ meeting, calls }: MinutesProps) {
  const text = useText(meetingText);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [latest, ...earlier] = meeting.minutesVersions;
  const mayWrite = meeting.allowed.includes('writeMinutes');
  if (!latest && !mayWrite) return null;
  return (
    <section className={styles.part} aria-labelledby={`minutes-title-${meeting.id}`}>
      <Heading level={3} data-size="2xs" id={`minutes-title-${meeting.id}`}>
        {text.minutesTitle}
      </Heading>
      {latest && !isOpen && <Saved version={latest} />}
      {!isOpen && (
        <LeftInForm
          draftKey={minutesKey(meeting)}
          initial={nothing}
          sent={meeting.minutesVersions}
          names={{ text: '' }}
          {...(mayWrite && { title: text.minutesBegun, about: text.minutesBegunAbout })}
        />
      )}
      {isOpen && <Writing meeting={meeting} calls={calls} onClose={() => setOpen(false)} />}
      {mayWrite && !isOpen && (
        <div>
          <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
            {latest ? text.changeMinutes : text.writeMinutes}
          </Button>
        </div>
      )}
      {earlier.map(({ version, writtenBy, at, text: words }) => (
        <Details key={version} data-size="sm">
          <Details.Summary>
            {text.minutesVersion(version, writtenBy, writtenInstant(at, language))}
          </Details.Summary>
          <Details.Content>
            <WrittenText className="plain-text">{words}</WrittenText>
          </Details.Content>
        </Details>
      ))}
    </section>
  );
}
