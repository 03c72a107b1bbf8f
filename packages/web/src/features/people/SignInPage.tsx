import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { demoRoutes } from '@karakter/contract/demo/routes';
import { signInRoutes } from '@karakter/contract/sign-in/routes';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { safeReturnTo } from '../../device/sign-in-address.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { AppHeader } from '../../ui/header/AppHeader.tsx';
import { SkipToContent } from '../../ui/PageShell.tsx';
import { useHeadingFocus, usePageTitle } from '../../ui/page-title.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { SignInRefusal } from './SignInRefusal.tsx';
import * as styles from './sign-in.module.css';
import { signInText } from './texts.ts';
import { useInstitution } from './use-institution.ts';
import { WaysIn } from './WaysIn.tsx';

/** The sign-in page: says what Karakter is and offers the ways of signing in that are set up [U1, U2]. */
export function SignInPage() {
  const text = useText(signInText);
  const { language, chooseLanguage } = useLanguage();
  const [search] = useSearchParams();
  const returnTo = safeReturnTo(search.get('returnTo'));
  // Outside the demonstration this route answers as if it did not exist, and no people are listed.
  const { data: demonstration } = useApi(demoRoutes.people, {});
  const heading = useHeadingFocus();
  const institution = useInstitution();
  usePageTitle(text.title);
  return (
    <>
      <SkipToContent />
      <AppHeader language={language} onChooseLanguage={chooseLanguage} />
      <main id="content" tabIndex={-1} className={styles.signIn}>
        <div className={styles.signInWelcome}>
          {institution?.name && <p className="quiet">{institution.name[language]}</p>}
          <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
            {text.title}
          </Heading>
          <SignInRefusal code={search.get('refusal')} />
          <Paragraph data-size="lg">{text.whatItIs}</Paragraph>
          <WaysIn
            button={({ provider, label, variant }) => (
              <Button asChild variant={variant}>
                <a href={apiUrl(signInRoutes.start, { params: { provider }, query: { returnTo } })}>
                  {label}
                </a>
              </Button>
            )}
          />
          <p className="quiet">{text.help}</p>
          <p className="quiet">
            <TextLink to="/seat-code">{text.seatCode}</TextLink>
          </p>
          <p className="quiet">
            <TextLink to="/verify">{text.verify}</TextLink>
          </p>
        </div>
        {demonstration && <DemoPeople people={demonstration.people} returnTo={returnTo} />}
      </main>
    </>
  );
}
