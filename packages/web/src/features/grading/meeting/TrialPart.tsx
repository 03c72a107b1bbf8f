import { Heading } from '@digdir/designsystemet-react';
import type { TrialView } from '@karakter/contract/grading/meeting/trial-views';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { ReasonButton } from '../compare/ReasonButton.tsx';
import { AbandonedTrials } from './abandoned/AbandonedTrials.tsx';
import { abandonedTrialText } from './abandoned/abandoned-trial-texts.ts';
import { ChooseSamples } from './ChooseSamples.tsx';
import * as styles from './meeting.module.css';
import { trialText } from './trial-texts.ts';
import type { MeetingPlace } from './use-meetings.ts';
import { type TrialCalls, trialPath, useTrial } from './use-trial.ts';

type PartProps = { readonly place: MeetingPlace; readonly meetingId: string };
type OpenProps = PartProps & { readonly trial: TrialView; readonly calls: TrialCalls };

function Preparing({ meetingId, trial, calls }: OpenProps) {
  const text = useText(trialText);
  const announce = useAnnounce();
  const { open, params } = calls;
  if (trial.possible === null) return <p className="quiet">{text.tooEarly}</p>;
  return (
    <>
      {trial.samples > 0 && <p>{text.prepared(trial.samples, trial.isNamed)}</p>}
      <ChooseSamples meetingId={meetingId} trial={trial} calls={calls} />
      {trial.samples > 0 && (
        <div>
          <ConfirmButton
            label={text.open}
            command={open}
            onConfirm={(close) =>
              open.mutate(
                { params },
                {
                  onSuccess: () => {
                    close();
                    announce(text.states.open);
                  },
                },
              )
            }
          >
            {text.openWords(trial.samples)}
          </ConfirmButton>
        </div>
      )}
    </>
  );
}

/** Those who take part, for those who run the meeting: who is not waited for, and nothing of who has given theirs [G2]. */
function Participants({ meetingId, trial, calls }: OpenProps) {
  const text = useText(trialText);
  const { excuse, params } = calls;
  if (trial.participants.length === 0) return null;
  return (
    <details>
      <summary>{text.participants(trial.participants.length)}</summary>
      <p className="quiet">{text.participantsHelp}</p>
      <ul className={`plain-list ${styles.participants}`}>
        {trial.participants.map(({ personId, name, excusedFor }) => (
          <li key={personId}>
            {name} {excusedFor !== null && <span className="quiet">{text.excused(excusedFor)}</span>}
            {excusedFor === null && trial.allowed.includes('excuse') && (
              <ReasonButton
                id={`excuse:${meetingId}:${personId}`}
                label={text.excuse}
                subject={` ${name}`}
                isInRow
                about={text.excuseWords}
                reasonLabel={text.excuseReason}
                doneWords={text.excusedDone}
                command={excuse}
                onSend={(reason, sent) =>
                  excuse.mutate({ params, body: { personId, reason } }, { onSuccess: sent })
                }
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Gives up the trial as a whole, for those who run the meeting. */
function Abandon({ meetingId, trial, calls }: OpenProps) {
  const text = useText(abandonedTrialText);
  const { abandon, params } = calls;
  if (!trial.allowed.includes('abandon')) return null;
  return (
    <div>
      <ReasonButton
        id={`abandon:${meetingId}:${trial.number}`}
        label={text.abandon}
        about={text.abandonWords}
        reasonLabel={text.abandonReason}
        cancelLabel={text.keep}
        doneWords={text.done}
        command={abandon}
        onSend={(reason, sent) => abandon.mutate({ params, body: { reason } }, { onSuccess: sent })}
      />
    </div>
  );
}

function ToSamples({ place, meetingId, trial }: OpenProps) {
  const text = useText(trialText);
  const left = trial.own.filter(({ state }) => state === 'untouched' || state === 'begun').length;
  if (trial.own.length === 0) return null;
  const isToDo = trial.state === 'open' && !trial.hasGiven;
  return (
    <>
      <p>{trial.hasGiven ? text.given : isToDo ? text.left(left) : text.readable}</p>
      <div className="page-actions">
        <LinkButton to={trialPath(place, meetingId, 'trial')} variant={isToDo ? 'primary' : 'secondary'}>
          {isToDo ? text.grade : text.read}
        </LinkButton>
      </div>
    </>
  );
}

function Trial(props: OpenProps) {
  const { place, meetingId, trial, calls } = props;
  const text = useText(trialText);
  const { close, params } = calls;
  const isShown = trial.state === 'shown' || trial.state === 'closed';
  return (
    <section className={styles.part} aria-labelledby={`trial-${meetingId}`}>
      <div className={styles.head}>
        <Heading level={3} data-size="2xs" id={`trial-${meetingId}`}>
          {text.title}
        </Heading>
        {trial.state !== 'preparing' && (
          <StatusTag tone={trial.state === 'open' ? 'open' : 'done'}>{text.states[trial.state]}</StatusTag>
        )}
      </div>
      <p className="quiet">{text.about}</p>
      {trial.allowed.includes('choose') && <Preparing {...props} />}
      {trial.state === 'open' && <p className="quiet">{text.waiting}</p>}
      <ToSamples {...props} />
      {trial.state === 'open' && <Participants {...props} />}
      <Abandon {...props} />
      <AbandonedTrials trials={trial.abandoned} />
      {isShown && (
        <div className="page-actions">
          <LinkButton to={trialPath(place, meetingId, 'spread')}>{text.toSpread}</LinkButton>
          {trial.allowed.includes('close') && (
            <ConfirmButton
              variant="secondary"
              label={text.close}
              command={close}
              onConfirm={(done) => close.mutate({ params }, { onSuccess: done })}
            >
              {text.closeWords}
            </ConfirmButton>
          )}
        </div>
      )}
    </section>
  );
}

/** The trial grading of a meeting: prepared and opened by those who run it, and given by each grader [G13]. */
export function TrialPart(props: PartProps) {
  const calls = useTrial(props.place, props.meetingId);
  const { found } = calls;
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const trial = found.data;
  // To those who have nothing to prepare, a trial that is not open is not there.
  const isSeen = trial.state !== 'preparing' || trial.abandoned.length > 0;
  if (!isSeen && !trial.allowed.includes('choose')) return null;
  return <Trial {...props} trial={trial} calls={calls} />;
}
