import { Heading } from '@digdir/designsystemet-react';
import { type DemonstrationPerson, signInRoutes } from '@karakter/contract/sign-in/routes';
import { type Role, roles } from '@karakter/domain/people/roles';
import { writtenList } from '@karakter/domain/text/wording';
import { apiUrl } from '../../api/api-url.ts';
import { roleText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import * as styles from './sign-in.module.css';
import { signInText } from './texts.ts';

type WithReturn = { readonly returnTo: string };

/** The demonstration's provider signs in the person named in the hint at once. */
function signInHref({ id, provider }: DemonstrationPerson, returnTo: string): string {
  return apiUrl(signInRoutes.start, { params: { provider }, query: { returnTo, login_hint: id } });
}

function Person({ person, returnTo }: WithReturn & { readonly person: DemonstrationPerson }) {
  const text = useText(signInText);
  const roleNames = useText(roleText);
  const { language } = useLanguage();
  const others = person.roles.slice(1).map((role) => roleNames[role].toLowerCase());
  return (
    <li>
      <a href={signInHref(person, returnTo)} aria-label={text.tryAs(person.name)}>
        {person.name}
      </a>
      {others.length > 0 && <span className="quiet">{text.also(writtenList[language](others))}</span>}
    </li>
  );
}

type RoleGroupProps = WithReturn & { readonly role: Role; readonly people: readonly DemonstrationPerson[] };

function RoleGroup({ role, people, returnTo }: RoleGroupProps) {
  const roleNames = useText(roleText);
  return (
    <section className={styles.demoRole} aria-labelledby={`demo-${role}`}>
      <Heading level={3} data-size="2xs" id={`demo-${role}`}>
        {roleNames[role]}
      </Heading>
      <ul>
        {people.map((person) => (
          <Person key={person.id} person={person} returnTo={returnTo} />
        ))}
      </ul>
    </section>
  );
}

type DemoPeopleProps = WithReturn & { readonly people: readonly DemonstrationPerson[] };

/** The demonstration's people, each under the first of their roles. */
export function DemoPeople({ people, returnTo }: DemoPeopleProps) {
  const text = useText(signInText);
  const groups = roles
    .map((role) => ({ role, members: people.filter((person) => person.roles[0] === role) }))
    .filter(({ members }) => members.length > 0);
  return (
    <section className={styles.demoPeople} aria-labelledby="demo-people">
      <Heading level={2} data-size="2xs" id="demo-people">
        {text.demoTitle}
      </Heading>
      <p className="quiet">{text.demoAbout}</p>
      <div className={styles.demoRoles}>
        {groups.map(({ role, members }) => (
          <RoleGroup key={role} role={role} people={members} returnTo={returnTo} />
        ))}
      </div>
    </section>
  );
}
