import { Button } from '@digdir/designsystemet-react';
import { roleNames } from '@karakter/contract/people/role-texts';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { HeldRole, PersonView, PlannedRole } from '@karakter/contract/register/views';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { placeName } from './person-words.ts';
import { rolesText } from './roles-texts.ts';

type EndRoleButtonProps = {
  readonly person: PersonView;
  readonly held: HeldRole | PlannedRole;
  /** The role has not begun. */
  readonly isPlanned: boolean;
};

/** Ends a role now, or takes back one that has not begun. */
export function EndRoleButton({ person, held, isPlanned }: EndRoleButtonProps) {
  const text = useText(rolesText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const end = useCommand(registerRoutes.endRole, {
    invalidates: [registerRoutes.seePerson, registerRoutes.searchRegister],
    onDone: () => {
      setAsking(false);
      announce(text.wasEnded);
    },
  });
  const role = roleNames[language][held.role];
  const place = placeName(held.place, language);
  const about = isPlanned ? text.cancelAbout : text.endAbout;
  return (
    <>
      <Button
        variant="tertiary"
        className="row-button"
        aria-label={(isPlanned ? text.cancelOf : text.endOf)(role, place)}
        onClick={() => setAsking(true)}
      >
        {isPlanned ? text.cancelPlan : text.end}
      </Button>
      <ConfirmDialog
        open={isAsking}
        danger
        title={isPlanned ? text.cancelTitle : text.endTitle}
        confirmLabel={isPlanned ? text.cancelConfirm : text.endConfirm}
        isPending={end.isPending}
        failure={end.error}
        onConfirm={() => end.mutate({ params: { personId: person.personId, grantId: held.grantId } })}
        onCancel={() => setAsking(false)}
      >
        <p>{about(person.name, role, place)}</p>
      </ConfirmDialog>
    </>
  );
}
