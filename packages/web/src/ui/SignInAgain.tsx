import { Button } from '@digdir/designsystemet-react';
import { signInRoutes } from '@karakter/contract/sign-in/routes';
import { useCallback, useState } from 'react';
import { ApiRefusal } from '../api/api-refusal.ts';
import { apiUrl } from '../api/api-url.ts';
import { signInAddress } from '../device/sign-in-address.ts';
import { openSignIn, useSignedInElsewhere } from '../device/signed-in-elsewhere.ts';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';

/** Whether the refusal only requires a new sign-in. */
const asksForFreshSignIn = (failure: unknown): boolean =>
  failure instanceof ApiRefusal && failure.code === 'freshSignInNeeded';

/** The address where the person signs in again, with the provider they used before. */
function freshAddress({ details }: ApiRefusal): string {
  const { provider, hint } = details as { provider?: 'feide' | 'idporten'; hint?: string };
  if (provider === undefined) return signInAddress('/signed-in');
  const query = {
    returnTo: '/signed-in',
    fresh: 'true',
    ...(hint === undefined ? {} : { login_hint: hint }),
  };
  return apiUrl(signInRoutes.start, { params: { provider }, query });
}

/** Shown below a refusal that asks for a fresh sign-in: opens it in another window, so that nothing typed is lost. */
export function SignInAgain({ failure }: { readonly failure: unknown }) {
  const text = useText(commonText);
  const [isDone, setDone] = useState(false);
  useSignedInElsewhere(useCallback(() => setDone(true), []));
  if (!(failure instanceof ApiRefusal) || !asksForFreshSignIn(failure)) return null;
  if (isDone) return <p role="status">{text.signedInAgain}</p>;
  return (
    <Button variant="secondary" onClick={() => openSignIn(freshAddress(failure))}>
      {text.signInAgain}
    </Button>
  );
}
