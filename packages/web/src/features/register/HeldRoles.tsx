import { Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import type { HeldRole, PersonView } from '@karakter/contract/register/views';
import { shortDateWithYear, shortInstant } from '@karakter/domain/calendar/dates';
import { type ReactNode, useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { ScrollBox } from '../../ui/focus/ScrollBox.tsx';
import { useNow } from '../../ui/now.tsx';
import { EndRoleButton } from './EndRoleButton.tsx';
import { GrantRoleDialog } from './GrantRoleDialog.tsx';
import { LastDayDialog } from './LastDayDialog.tsx';
import { placeName } from './person-words.ts';
import * as styles from './register.module.css';
import { roleRightsText } from './role-rights-texts.ts';
import { rolesText } from './roles-texts.ts';

/** The rooms and days of an exam's invigilator, and the way to change them; from a later feature. */
export type ShowDuty = (person: PersonView, held: HeldRole) => ReactNode;

type RowProps = { readonly person: PersonView; readonly held: HeldRole };

function Actions({ person, held }: RowProps) {
  const text = useText(rolesText);
  const { language } = useLanguage();
  const [isChanging, setChanging] = useState(false);
  const place = placeName(held.place, language);
  if (!held.mayEnd) return null;
  return (
    <div className={styles.roleActions}>
      <Button
        variant="tertiary"
        className="row-button"
        aria-label={text.changeLastDayOf(roleNames[language][held.role], place)}
        onClick={() => setChanging(true)}
      >
        {text.changeLastDay}
      </Button>
      <EndRoleButton person={person} held={held} isPlanned={false} />
      {isChanging && <LastDayDialog person={person} held={held} onClose={() => setChanging(false)} />}
    </div>
  );
}

function HeldRow({ person, held, showDuty }: RowProps & { readonly showDuty: ShowDuty }) {
  const text = useText(rolesText);
  const { rights } = useText(roleRightsText);
  const { language } = useLanguage();
  const today = osloFields(useNow()).date;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{roleNames[language][held.role]}</Table.HeaderCell>
      <Table.Cell>
        {placeName(held.place, language)}
        <div>{showDuty(person, held)}</div>
      </Table.Cell>
      <Table.Cell className={styles.right}>{rights[held.role]}</Table.Cell>
      <Table.Cell>
        {text.grantedByOn(held.grantedBy ?? text.bySystem, shortInstant(held.since, language))}
      </Table.Cell>
      <Table.Cell>
        {held.lastDay ? shortDateWithYear(held.lastDay, today, language) : text.noLastDay}
      </Table.Cell>
      <Table.Cell>
        <Actions person={person} held={held} />
      </Table.Cell>
    </Table.Row>
  );
}

type HeldRolesProps = { readonly person: PersonView; readonly showDuty: ShowDuty };

/** The person's present roles: their place, what they permit, and their grantor. */
export function HeldRoles({ person, showDuty }: HeldRolesProps) {
  const text = useText(rolesText);
  const [isGranting, setGranting] = useState(false);
  const headings = [text.role, text.place, text.why, text.from, text.lastDay];
  return (
    <section className={styles.section}>
      <Heading level={2} data-size="2xs">
        {text.held}
      </Heading>
      {person.held.length === 0 ? (
        <Paragraph>{text.heldNone}</Paragraph>
      ) : (
        <ScrollBox label={text.held} className={styles.wide}>
          <Table data-size="sm" aria-label={text.held}>
            <Table.Head>
              <Table.Row>
                {headings.map((heading) => (
                  <Table.HeaderCell key={heading} scope="col">
                    {heading}
                  </Table.HeaderCell>
                ))}
                <Table.Cell />
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {person.held.map((held) => (
                <HeldRow key={held.grantId} person={person} held={held} showDuty={showDuty} />
              ))}
            </Table.Body>
          </Table>
        </ScrollBox>
      )}
      {person.grantable.length > 0 && (
        <Button variant="secondary" onClick={() => setGranting(true)}>
          {text.grant}
        </Button>
      )}
      {isGranting && <GrantRoleDialog person={person} onClose={() => setGranting(false)} />}
    </section>
  );
}
