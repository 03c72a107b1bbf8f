import { registerRoutes } from '@karakter/contract/register/routes';
import type { PersonView } from '@karakter/contract/register/views';
import { type ProviderName, providerNames, providerTitles } from '@karakter/contract/sign-in/routes';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { removeSignInText } from './remove-sign-in-texts.ts';

type PersonProps = { readonly person: PersonView };

function RemoveOne({ person, provider }: PersonProps & { readonly provider: ProviderName }) {
  const text = useText(removeSignInText);
  const announce = useAnnounce();
  const remove = useCommand(registerRoutes.removeSignIn, {
    invalidates: [registerRoutes.seePerson, registerRoutes.searchRegister],
    onDone: () => announce(text.removed),
  });
  const params = { personId: person.personId, provider };
  return (
    <ConfirmButton
      label={text.remove(providerTitles[provider])}
      variant="secondary"
      danger
      command={remove}
      onConfirm={(close) => remove.mutate({ params }, { onSuccess: close })}
    >
      <p>{text.about(person.name, providerTitles[provider])}</p>
    </ConfirmButton>
  );
}

/** Removes a sign-in that belongs to another person, one button for each. */
export function RemoveSignIn({ person }: PersonProps) {
  return providerNames
    .filter((provider) => person.signIn[provider])
    .map((provider) => <RemoveOne key={provider} person={person} provider={provider} />);
}
