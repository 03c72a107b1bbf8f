import { Paragraph } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { PersonView } from '@karakter/contract/register/views';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { rolesText } from './roles-texts.ts';

const empty = { unitId: '', role: '', firstDay: '', lastDay: '' };

type Draft = typeof empty;
type Set = (name: keyof Draft) => (value: string) => void;

function DaysOfRole({ draft, set }: { readonly draft: Draft; readonly set: Set }) {
  const text = useText(rolesText);
  return (
    <div className="form-columns">
      <TextFormField
        id="grant-first"
        type="date"
        label={text.firstDay}
        value={draft.firstDay}
        onChange={set('firstDay')}
      />
      <TextFormField
        id="grant-last"
        type="date"
        label={text.lastDay}
        value={draft.lastDay}
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
  if (!unit || !chosen) return null;
  const body = { unitId: unit.unitId, role: chosen, firstDay: firstDay || null, lastDay: lastDay || null };
  return (
    <ConfirmDialog
      open
      title={text.grantTitle(person.name)}
      confirmLabel={text.grantConfirm}
      isPending={grant.isPending}
      failure={grant.error}
      onConfirm={() => grant.mutate({ params: { personId: person.personId }, body })}
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
      <DaysOfRole draft={form.content} set={set} />
      <KeptFormLine kept={form} />
      <Paragraph>{text.grantAbout}</Paragraph>
    </ConfirmDialog>
  );
}
