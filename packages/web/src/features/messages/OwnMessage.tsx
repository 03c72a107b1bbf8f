import { Button } from '@digdir/designsystemet-react';
import type { OwnMessage } from '@karakter/contract/messages/routes';
import { writtenMoment } from '@karakter/domain/calendar/dates';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import {
  ChevronDownIcon,
  ChevronUpIcon,
  MegaphoneSpeakingIcon,
  PencilWritingIcon,
} from '@navikt/aksel-icons';
import { useLanguage, useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { useFailureSentence } from '../../ui/States.tsx';
import { useSitting } from '../sitting/sitting-context.ts';
import { ownText } from './own-texts.ts';
import { PaperChanges } from './PaperChanges.tsx';
import * as styles from './styles/exam-messages.module.css';
import { useReadMessages } from './use-read-messages.ts';

/** A message of about this length fits on its line on a wide screen. */
const shortLength = 65;

function Failure({ failure }: { readonly failure: unknown }) {
  return (
    <p role="alert" className={styles.ownMessageFailure}>
      {useFailureSentence(failure)}
    </p>
  );
}

/** Marks this number of messages as read. */
export function ReadButton({ ids, label }: { readonly ids: readonly string[]; readonly label: string }) {
  const { read, isPending, error } = useReadMessages();
  return (
    <div className={styles.ownMessageRead} data-reading>
      <Button data-size="sm" loading={isPending} onClick={() => read(ids)}>
        {label}
      </Button>
      {error && <Failure failure={error} />}
    </div>
  );
}

/** By the clock, and with the day where the exam began on another: a thesis is written for months. */
function useWhen(): (instant: string) => string {
  const { language } = useLanguage();
  const { view } = useSitting();
  return (instant) => writtenMoment(instant, view.startsAt, language);
}

function Head({ message }: { readonly message: OwnMessage }) {
  const text = useText(ownText);
  const when = useWhen();
  return (
    <>
      <strong className={styles.ownMessageKind}>{text[message.kind]}</strong>{' '}
      <time dateTime={message.at} className="quiet">
        {when(message.at)}
      </time>
    </>
  );
}

type MessageProps = {
  readonly message: OwnMessage;
  /** The written form in which the candidate has the paper, whatever the language of the page. */
  readonly paperLanguage: PaperLanguage;
};

function Words({ message, paperLanguage }: MessageProps) {
  const text = useText(ownText);
  const { changes } = message;
  return (
    <>
      <WrittenText className="plain-text" lang={message.language}>
        {message.text}
      </WrittenText>
      {changes.length > 0 && <PaperChanges changes={changes} language={paperLanguage} />}
      {message.kind === 'correction' && changes.length === 0 && (
        <p className="quiet">{text.openedCorrected}</p>
      )}
    </>
  );
}

function Mark({ kind }: Pick<OwnMessage, 'kind'>) {
  const Icon = kind === 'correction' ? PencilWritingIcon : MegaphoneSpeakingIcon;
  return <Icon aria-hidden className={styles.ownMessageMark} />;
}

/** One message to all that has been read. */
export function ReadMessage(props: MessageProps) {
  const text = useText(ownText);
  const when = useWhen();
  const { message } = props;
  return (
    <article className={styles.ownMessage}>
      <Mark kind={message.kind} />
      <div className={styles.ownMessageWords}>
        <p>
          <Head message={message} />
        </p>
        <Words {...props} />
      </div>
      {message.seenAt && <p className="quiet">{text.readAt(when(message.seenAt))}</p>}
    </article>
  );
}

type UnreadProps = MessageProps & { readonly isOpen: boolean; readonly onToggle: () => void };

/** One line until it is expanded, so that many messages leave room for the answer [D8]. */
export function UnreadMessage({ isOpen, onToggle, ...props }: UnreadProps) {
  const text = useText(ownText);
  const { message } = props;
  const isShort = message.kind !== 'correction' && message.text.length <= shortLength;
  return (
    <article className={styles.ownMessage} data-unread data-open={isOpen || undefined}>
      <Mark kind={message.kind} />
      <div className={styles.ownMessageWords}>
        <button type="button" className={styles.ownMessageLine} aria-expanded={isOpen} onClick={onToggle}>
          <span className={styles.ownMessageStart}>
            <Head message={message} /> {!isOpen && <span lang={message.language}>{message.text}</span>}
          </span>
          {isOpen ? <ChevronUpIcon aria-hidden /> : <ChevronDownIcon aria-hidden />}
        </button>
        {isOpen && <Words {...props} />}
      </div>
      {(isOpen || isShort) && <ReadButton ids={[message.id]} label={text.read} />}
    </article>
  );
}
