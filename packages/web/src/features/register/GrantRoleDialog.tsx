import { Paragraph } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { PersonView } from '@karakter/contract/register/views';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isUnreadableDate } from '../../text/oslo-time.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { rolesText } from './roles-texts.ts';

const empty = { unitId: '', role: '', firstDay: '', lastDay: '' };

type Draft = typeof empty;
type Set = (name: keyof Draft) => (value: string) => void;
type DaysProps = { readonly draft: Draft; readonly set: Set; readonly isTried: boolean };

function DaysOfRole({ draft, set, isTried }: DaysProps) {
  const text = useText(rolesText);
  const common = useText(commonText);
  const errorIn = (day: string) => (isTried && isUnreadableDate(day) ? common.noDate : undefined);
  return (
    <div className="form-columns">
      <DateFormField
        id="grant-first"
        label={text.firstDay}
        value={draft.firstDay}
        error={errorIn(draft.firstDay)}
        onChange={set('firstDay')}
      />
      <DateFormField
        id="grant-last"
        label={text.lastDay}
        value={draft.lastDay}
        error={errorIn(draft.lastDay)}
        onChange={set('lastDay')}
      />
    </div>
  );
}

type GrantRoleDialogProps = { readonly person: PersonView; readonly onClose: () => void };

/** Grants one of the roles that the reader may grant, for a unit and a period. */
export function GrantRoleDialog({ person, onClose }: GrantRoleDialogProps) {
  const text = useText(rolesText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const form = useKeptForm(`grant-role:${person.personId}`, empty);
  const { unitId, role, firstDay, lastDay } = form.content;
  const unit = person.grantable.find((each) => each.unitId === unitId) ?? person.grantable[0];
  const chosen = unit?.roles.find((each) => each === role) ?? unit?.roles[0];
  const grant = useCommand(registerRoutes.grantRole, {
    invalidates: [registerRoutes.seePerson, registerRoutes.searchRegister],
    onDone: () => {
      form.done();
      announce(text.granted);
      onClose();
    },
  });
  const set: Set = (name) => (value) => form.change((now) => ({ ...now, [name]: value }));
  const [isTried, setTried] = useState(false);
  if (!unit || !chosen) return null;
  const body = { unitId: unit.unitId, role: chosen, firstDay: firstDay || null, lastDay: lastDay || null };
  const send = () => {
    const unreadable = [firstDay, lastDay].findIndex(isUnreadableDate);
    if (unreadable >= 0)
      return showAndFocus(() => setTried(true), unreadable === 0 ? 'grant-first' : 'grant-last');
    grant.mutate({ params: { personId: person.personId }, body });
  };
  return (
    <ConfirmDialog
      open
      title={text.grantTitle(person.name)}
      confirmLabel={text.grantConfirm}
      isPending={grant.isPending}
      failure={grant.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <SelectFormField
        id="grant-unit"
        label={text.unit}
        value={unit.unitId}
        options={person.grantable.map((each) => ({ value: each.unitId, label: each.name[language] }))}
        onChange={set('unitId')}
      />
      <SelectFormField
        id="grant-role"
        label={text.role}
        value={chosen}
        options={unit.roles.map((value) => ({ value, label: roleNames[language][value] }))}
        onChange={set('role')}
      />
      <DaysOfRole draft={form.content} set={set} isTried={isTried} />
      <KeptFormLine kept={form} />
      <Paragraph>{text.grantAbout}</Paragraph>
    </ConfirmDialog>
  );
}
