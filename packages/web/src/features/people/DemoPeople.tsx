import { Heading } from '@digdir/designsystemet-react';
import type { Role } from '@karakter/domain/roles';
import { roles } from '@karakter/domain/roles';
import { roleText } from '../../text/common-text.ts';
import { useText } from '../../text/language.tsx';
import { signInText } from './text.ts';

export type DemoPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** What there is to try: «Har 120 besvarelser til sensur». */
  readonly what?: string;
  /** Where signing in as this person begins. */
  readonly signInHref: string;
};

function RoleGroup({ role, people }: { readonly role: Role; readonly people: readonly DemoPerson[] }) {
  const roleNames = useText(roleText);
  const text = useText(signInText);
  return (
    <section className="demo-role" aria-labelledby={`demo-${role}`}>
      <Heading level={3} data-size="2xs" id={`demo-${role}`}>
        {roleNames[role]}
      </Heading>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <a href={person.signInHref} aria-label={text.tryAs(person.name)}>
              {person.name}
            </a>
            {person.what && <span className="quiet">{person.what}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The demonstration's people by role, in the order an exam meets them. */
export function DemoPeople({ people }: { readonly people: readonly DemoPerson[] }) {
  const text = useText(signInText);
  const groups = roles
    .map((role) => ({ role, members: people.filter((person) => person.role === role) }))
    .filter(({ members }) => members.length > 0);
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <Heading level={2} data-size="2xs" id="demo-people">
        {text.demoTitle}
      </Heading>
      <p className="quiet">{text.demoAbout}</p>
      <div className="demo-roles">
        {groups.map(({ role, members }) => (
          <RoleGroup key={role} role={role} people={members} />
        ))}
      </div>
    </section>
  );
}
