import { Button } from '@digdir/designsystemet-react';
import { messagesRoutes, type OwnMessage } from '@karakter/contract/messages';
import { writtenClock } from '@karakter/domain/dates';
import type { PaperLanguage } from '@karakter/domain/paper';
import { MegaphoneSpeakingIcon, PencilWritingIcon } from '@navikt/aksel-icons';
import { useQueryClient } from '@tanstack/react-query';
import { apiKey, useCommand } from '../../api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useFailureSentence } from '../../ui/States.tsx';
import { Written } from '../../ui/Written.tsx';
import { useSitting } from '../sitting/sitting-context.ts';
import { ownText } from './own-text.ts';
import { PaperChanges } from './PaperChanges.tsx';

type Answer = { messages: OwnMessage[]; paperLanguage: PaperLanguage };

/** Marks a message read; the page knows it without asking the server again. */
function useRead(messageId: string) {
  const { session, serverNow } = useSitting();
  const queries = useQueryClient();
  const params = { candidacyId: session.candidacyId };
  const { mutate, ...rest } = useCommand(messagesRoutes.markMessageSeen, {
    onDone: () => {
      const seenAt = new Date(serverNow()).toISOString();
      queries.setQueryData<Answer>(
        apiKey(messagesRoutes.listOwnMessages, { params }),
        (known) =>
          known && {
            ...known,
            messages: known.messages.map((each) => (each.id === messageId ? { ...each, seenAt } : each)),
          },
      );
    },
  });
  return { ...rest, read: () => mutate({ params: { ...params, messageId } }) };
}

function Failure({ failure }: { readonly failure: unknown }) {
  return (
    <p role="alert" className="own-message-failure">
      {useFailureSentence(failure)}
    </p>
  );
}

function ReadButton({ message }: { readonly message: OwnMessage }) {
  const text = useText(ownText);
  const { language } = useLanguage();
  const { read, isPending, error } = useRead(message.id);
  if (message.seenAt) return <p className="quiet">{text.readAt(writtenClock(message.seenAt, language))}</p>;
  return (
    <div className="own-message-read">
      <Button data-size="sm" loading={isPending} onClick={read}>
        {text.read}
      </Button>
      {error && <Failure failure={error} />}
    </div>
  );
}

type OwnMessageViewProps = {
  readonly message: OwnMessage;
  /** In which the candidate has the paper, whatever language the rest is in. */
  readonly paperLanguage: PaperLanguage;
};

/** One message to all, with what a correction changed. */
export function OwnMessageView({ message, paperLanguage }: OwnMessageViewProps) {
  const text = useText(ownText);
  const { language } = useLanguage();
  const Icon = message.kind === 'correction' ? PencilWritingIcon : MegaphoneSpeakingIcon;
  return (
    <article className="own-message" data-unread={message.seenAt === null || undefined}>
      <Icon aria-hidden className="own-message-mark" />
      <div className="own-message-words">
        <p className="own-message-head">
          <strong>{text[message.kind]}</strong>{' '}
          <time dateTime={message.at} className="quiet">
            {text.at(writtenClock(message.at, language))}
          </time>
        </p>
        <Written className="plain-text" lang={message.language}>
          {message.text}
        </Written>
        {message.changes.length > 0 && <PaperChanges changes={message.changes} language={paperLanguage} />}
        {message.kind === 'correction' && message.changes.length === 0 && (
          <p className="quiet">{text.openedCorrected}</p>
        )}
      </div>
      <ReadButton message={message} />
    </article>
  );
}
