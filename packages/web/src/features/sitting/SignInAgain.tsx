import { Button } from '@digdir/designsystemet-react';
import { useLocation } from 'react-router';
import { signInAddress } from '../../device/sign-in-address.ts';
import { useText } from '../../text/language.tsx';
import { offlineText } from './local/offline-texts.ts';
import * as styles from './sign-in-again.module.css';

/**
 * Shown when the session ended while the exam was open, for example during hours without a network. The room stays open
 * and still saves on this device; the sign-in leads back to the same question [D4].
 */
export function SignInAgain() {
  const text = useText(offlineText);
  const { pathname, search } = useLocation();
  return (
    <section
      className={styles.signInAgain}
      data-sign-in-again
      role="alert"
      data-size="sm"
      aria-label={text.signedOutTitle}
    >
      <p>
        <strong>{text.signedOutTitle}.</strong> {text.signedOut}
      </p>
      <Button asChild>
        <a href={signInAddress(pathname + search)}>{text.signIn}</a>
      </Button>
    </section>
  );
}
