import { Paragraph } from '@digdir/designsystemet-react';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { PersonView } from '@karakter/contract/register/views';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { inviteText } from './invite-texts.ts';

type PersonProps = { readonly person: PersonView };

/** The last invitation, and whether the mail has left. */
export function Invited({ person: { invitation, email } }: PersonProps) {
  const text = useText(inviteText);
  const { language } = useLanguage();
  if (!invitation) return null;
  const { invitedAt, mail, error } = invitation;
  return (
    <Paragraph>
      {text.invited(writtenInstant(invitedAt, language))} {text.mail[mail](email)}{' '}
      {error !== null && <span className="quiet">{text.answer(error)}</span>}
    </Paragraph>
  );
}

/** Invites the person by mail to sign in for the first time. */
export function InviteButton({ person }: PersonProps) {
  const text = useText(inviteText);
  const announce = useAnnounce();
  const invite = useCommand(registerRoutes.invitePerson, { invalidates: [registerRoutes.seePerson] });
  const send = (close: () => void) =>
    invite.mutate(
      { params: { personId: person.personId } },
      {
        onSuccess: () => {
          close();
          announce(text.done);
        },
      },
    );
  return (
    <ConfirmButton
      label={person.invitation ? text.again : text.invite}
      variant="secondary"
      command={invite}
      onConfirm={send}
    >
      <p>{text.about(person.email)}</p>
    </ConfirmButton>
  );
}
