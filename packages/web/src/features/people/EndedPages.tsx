import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { announceSignedIn } from '../../device/signed-in-elsewhere.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { AppHeader } from '../../ui/header/AppHeader.tsx';
import { SkipToContent } from '../../ui/PageShell.tsx';
import * as pageShellStyles from '../../ui/page-shell.module.css';
import { useHeadingFocus, usePageTitle } from '../../ui/page-title.ts';
import { endedText } from './ended-texts.ts';
import * as signInStyles from './sign-in.module.css';

type EndPageProps = { readonly title: string; readonly words: string; readonly children: ReactNode };

function EndPage({ title, words, children }: EndPageProps) {
  const { language, chooseLanguage } = useLanguage();
  const heading = useHeadingFocus();
  usePageTitle(title);
  return (
    <>
      <SkipToContent />
      <AppHeader language={language} onChooseLanguage={chooseLanguage} />
      <main id="content" tabIndex={-1} className={pageShellStyles.page} data-width="reading">
        <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        <Paragraph>{words}</Paragraph>
        <div className={signInStyles.endedWays}>{children}</div>
      </main>
    </>
  );
}

/** Where signing out ends, here and at the provider [U2]. */
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
