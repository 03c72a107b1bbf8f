import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { announceSignedIn } from '../../device/signed-in-elsewhere.ts';
import { useText } from '../../text/language.tsx';
import { endedText } from './ended-texts.ts';
import { PlainPage } from './PlainPage.tsx';
import * as signInStyles from './sign-in.module.css';

type EndPageProps = { readonly title: string; readonly words: string; readonly children: ReactNode };

function EndPage({ title, words, children }: EndPageProps) {
  return (
    <PlainPage title={title}>
      <Paragraph>{words}</Paragraph>
      <div className={signInStyles.endedWays}>{children}</div>
    </PlainPage>
  );
}

/** The last page of signing out, here and at the provider [U2]. */
export function SignedOutPage() {
  const text = useText(endedText);
  return (
    <EndPage title={text.outTitle} words={text.out}>
      <Button asChild>
        <a href="/sign-in">{text.signIn}</a>
      </Button>
    </EndPage>
  );
}

/** The end of a sign-in that was started from an open page: notifies that page, and closes. */
export function SignedInAgainPage() {
  const text = useText(endedText);
  useEffect(() => {
    announceSignedIn();
    window.close();
  }, []);
  return (
    <EndPage title={text.inTitle} words={text.inWords}>
      <Button onClick={() => window.close()}>{text.closeWindow}</Button>
      <Button asChild variant="secondary">
        <a href="/">{text.frontPage}</a>
      </Button>
    </EndPage>
  );
}
