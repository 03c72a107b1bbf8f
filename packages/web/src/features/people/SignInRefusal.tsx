import { Alert } from '@digdir/designsystemet-react';
import { platformRefusals } from '@karakter/contract/platform/refusals';
import { signInRefusals } from '@karakter/contract/sign-in/refusals';
import { useLanguage } from '../../text/language.tsx';

const sentences = { ...signInRefusals, ...platformRefusals };

const isKnown = (code: string): code is keyof typeof sentences => Object.hasOwn(sentences, code);

/** Why a sign-in failed: the server sends the browser back here with the refusal's code. */
export function SignInRefusal({ code }: { readonly code: string | null }) {
  const { language } = useLanguage();
  if (code === null) return null;
  const { [language]: sentence } = sentences[isKnown(code) ? code : 'signInFailed'];
  return (
    <Alert data-color="warning" role="alert">
      {sentence}
    </Alert>
  );
}
