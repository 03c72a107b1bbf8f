import { Heading } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import type { PersonView } from '@karakter/contract/register/views';
import { shortDateWithYear, shortInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { useNow } from '../../ui/now.tsx';
import { EndRoleButton } from './EndRoleButton.tsx';
import { placeName } from './person-words.ts';
import * as styles from './register.module.css';
import { rolesText } from './roles-texts.ts';

type PersonProps = { readonly person: PersonView };

/** Roles that begin on a future day. */
export function PlannedRoles({ person }: PersonProps) {
  const text = useText(rolesText);
  const { language } = useLanguage();
  const today = osloFields(useNow()).date;
  if (person.planned.length === 0) return null;
  return (
    <section className={styles.section}>
      <Heading level={2} data-size="2xs">
        {text.planned}
      </Heading>
      <ul className="plain-list">
        {person.planned.map((planned) => {
          const { grantId, role, place, firstDay, lastDay } = planned;
          const until = lastDay ? shortDateWithYear(lastDay, today, language) : text.noLastDay.toLowerCase();
          return (
            <li key={grantId}>
              {text.endedLine(
                roleNames[language][role],
                placeName(place, language),
                shortDateWithYear(firstDay, today, language),
                until,
              )}
              {planned.mayEnd && <EndRoleButton person={person} held={planned} isPlanned />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Roles that the person had. */
export function EndedRoles({ person }: PersonProps) {
  const text = useText(rolesText);
  const { language } = useLanguage();
  if (person.ended.length === 0) return null;
  return (
    <section className={styles.section}>
      <Heading level={2} data-size="2xs">
        {text.ended}
      </Heading>
      <ul className="plain-list">
        {person.ended.map(({ grantId, role, place, since, until }) => (
          <li key={grantId}>
            {text.endedLine(
              roleNames[language][role],
              placeName(place, language),
              shortInstant(since, language),
              shortInstant(until, language),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
