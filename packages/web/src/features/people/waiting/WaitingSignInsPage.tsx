import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { providerTitles } from '@karakter/contract/sign-in/routes';
import { type WaitingSignIn, waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { type Linkable, WaitingDialog } from './WaitingDialog.tsx';
import { waitingText } from './waiting-texts.ts';

/** The office may be on the telephone with the person who signs in. */
const lookAgainMs = 10_000;

type WaitingLineProps = {
  readonly waiting: WaitingSignIn;
  readonly isPending: boolean;
  readonly isDismissing: boolean;
  readonly onLink: (person: Linkable) => void;
  readonly onOpen: () => void;
  readonly onDismiss: () => void;
};

function WaitingLine({ waiting, isPending, isDismissing, onLink, onOpen, onDismiss }: WaitingLineProps) {
  const text = useText(waitingText);
  const { language } = useLanguage();
  const { name, email, feideName, provider, reference, lastAt, times, suggested } = waiting;
  const about = commaSeparated([email, feideName !== email && feideName]);
  return (
    <li>
      <div>
        <Heading level={2} data-size="2xs">
          {name ?? text.unnamed}
        </Heading>
        {about && <Paragraph>{about}</Paragraph>}
        <p className="quiet">
          {providerTitles[provider]}. {text.seen(writtenInstant(lastAt, language), times)}.{' '}
          {text.reference(reference)}.
        </p>
      </div>
      <div className="page-actions">
        {suggested.map((person) => {
          const who = commaSeparated([person.name, person.email]);
          return person.mayLink ? (
            <Button key={person.personId} loading={isPending} onClick={() => onLink(person)}>
              {text.linkTo(who)}
            </Button>
          ) : (
            <Paragraph key={person.personId}>{text.mayBe(who)}</Paragraph>
          );
        })}
        <Button variant="secondary" onClick={onOpen}>
          {text.findOther}
          <span className="ds-sr-only"> {text.reference(reference)}</span>
        </Button>
        <Button
          variant="tertiary"
          aria-label={text.dismissThat(reference)}
          loading={isDismissing}
          onClick={onDismiss}
        >
          {text.dismiss}
        </Button>
      </div>
    </li>
  );
}

function useCommands() {
  const text = useText(waitingText);
  const [message, announce] = useState('');
  const invalidates = [waitingRoutes.list];
  const link = useCommand(waitingRoutes.link, { invalidates });
  const dismiss = useCommand(waitingRoutes.dismiss, {
    invalidates,
    onDone: () => announce(text.dismissed),
  });
  return { message, announce, link, dismiss };
}

/** The page of genuine sign-ins that belong to no person yet, which the office connects to people [U1]. */
export function WaitingSignInsPage() {
  const text = useText(waitingText);
  const listed = useApi(waitingRoutes.list, {}, { refetchInterval: lookAgainMs });
  const { message, announce, link, dismiss } = useCommands();
  const [opened, setOpened] = useState<WaitingSignIn | null>(null);
  const linkTo = (waitingId: string, { personId, name }: Linkable) =>
    link.mutate(
      { params: { waitingId }, body: { personId } },
      { onSuccess: () => announce(text.linked(name)) },
    );
  const all = listed.data;
  return (
    <PageShell title={text.title} width="reading">
      <div className="form-stack">
        <Paragraph>{text.about}</Paragraph>
        {(link.error ?? dismiss.error) && <FailedState failure={link.error ?? dismiss.error} />}
        <p role="status">{message}</p>
        {listed.isPending && <LoadingState />}
        {listed.isError && <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />}
        {all && all.inAll > all.waiting.length && <p>{text.newest(all.waiting.length, all.inAll)}</p>}
        {all?.waiting.length === 0 && <EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
        <ul className="plain-list">
          {all?.waiting.map((waiting) => (
            <WaitingLine
              key={waiting.id}
              waiting={waiting}
              isPending={link.isPending}
              isDismissing={dismiss.isPending && dismiss.variables.params.waitingId === waiting.id}
              onLink={(person) => linkTo(waiting.id, person)}
              onOpen={() => setOpened(waiting)}
              onDismiss={() => dismiss.mutate({ params: { waitingId: waiting.id } })}
            />
          ))}
        </ul>
      </div>
      {opened && (
        <WaitingDialog
          key={opened.id}
          waiting={opened}
          onClose={() => setOpened(null)}
          onLinked={(name) => {
            setOpened(null);
            announce(text.linked(name));
          }}
        />
      )}
    </PageShell>
  );
}
