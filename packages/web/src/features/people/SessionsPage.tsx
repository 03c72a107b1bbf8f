import { Button, Paragraph } from '@digdir/designsystemet-react';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { providerTitles } from '@karakter/contract/sign-in/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useApi, useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { sessionsText } from './sessions-texts.ts';

/** The browser and system in a session's own words, such as `Firefox on Windows`, without the version numbers. */
function deviceOf(userAgent: string): string | undefined {
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => userAgent.includes(name));
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'].find((name) =>
    userAgent.includes(name),
  );
  return browser && commaSeparated([browser === 'Edg' ? 'Edge' : browser, system]);
}

function Sessions() {
  const text = useText(sessionsText);
  const { language } = useLanguage();
  const open = useApi(peopleRoutes.listSessions, {});
  const end = useCommand(peopleRoutes.revokeSession, { invalidates: [peopleRoutes.listSessions] });
  if (open.isPending) return <LoadingState />;
  if (!open.data) return <FailedState failure={open.error} onRetry={() => void open.refetch()} />;
  const titles: Readonly<Record<string, string>> = { ...providerTitles, seatCode: text.seatCode };
  return (
    <>
      {end.error && <FailedState failure={end.error} />}
      <ul className="plain-list">
        {open.data.sessions.map(({ id, provider, userAgent, createdAt, expiresAt, current }) => {
          const since = writtenInstant(createdAt, language);
          return (
            <li key={id}>
              <strong>{deviceOf(userAgent) ?? text.unknownDevice}</strong>{' '}
              <span>{text.signedIn(titles[provider] ?? provider, since)}</span>{' '}
              <span className="quiet">{text.expires(writtenInstant(expiresAt, language))}</span>{' '}
              {current ? (
                <StatusTag tone="note">{text.current}</StatusTag>
              ) : (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={text.endThat(since)}
                  loading={end.isPending}
                  onClick={() => end.mutate({ params: { sessionId: id } })}
                >
                  {text.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The person's open sessions, each of which can be ended at once [U2]. */
export function SessionsPage() {
  const text = useText(sessionsText);
  return (
    <PageShell title={text.title} width="reading">
      <Paragraph>{text.about}</Paragraph>
      <Sessions />
    </PageShell>
  );
}
