import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import type { PersonView, RegisterEventText } from '@karakter/contract/register/views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { personPageText } from './person-page-texts.ts';
import * as styles from './register.module.css';

function HistoryLine({ event: { kind, role, at, by } }: { readonly event: RegisterEventText }) {
  const text = useText(personPageText);
  const { language } = useLanguage();
  const happened = text.events[kind];
  const what = role === null ? happened : text.eventRole(happened, roleNames[language][role]);
  return <li>{text.eventBy(what, by ?? text.karakter, writtenInstant(at, language))}</li>;
}

/** The record's events in the log, each with its actor and time. */
export function PersonHistory({ person: { history } }: { readonly person: PersonView }) {
  const text = useText(personPageText);
  return (
    <section className={styles.section}>
      <Heading level={2} data-size="2xs">
        {text.history}
      </Heading>
      {history.length === 0 && <Paragraph>{text.historyNone}</Paragraph>}
      <ul className="plain-list">
        {history.map((event) => (
          <HistoryLine key={event.number} event={event} />
        ))}
      </ul>
    </section>
  );
}
