import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useSearchParams } from 'react-router';
import { apiUrl } from '../../api-url.ts';
import { safeReturnTo } from '../../sign-in-address.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { SkipToContent } from '../../ui/PageShell.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { DemoPeople, type DemoPerson } from './DemoPeople.tsx';
import { signInText } from './text.ts';
import './sign-in.css';

type WayInProps = { provider: 'feide' | 'idporten'; label: string; forWhom: string; isFirst?: boolean };

function WayIn({ provider, label, forWhom, isFirst = false }: WayInProps) {
  const [search] = useSearchParams();
  const query = { returnTo: safeReturnTo(search.get('returnTo')) };
  return (
    <li>
      <Button asChild variant={isFirst ? 'primary' : 'secondary'}>
        <a href={apiUrl({ path: `/api/sign-in/${provider}` }, { query })}>{label}</a>
      </Button>
      <span className="quiet">{forWhom}</span>
    </li>
  );
}

/** Where one comes in: says what Karakter is and offers the two ways of signing in [U1, U2]. */
export function SignInPage({ demoPeople = [] }: { readonly demoPeople?: readonly DemoPerson[] }) {
  const text = useText(signInText);
  const { language, chooseLanguage } = useLanguage();
  usePageTitle(text.title);
  return (
    <>
      <SkipToContent />
      <AppHeader language={language} onChooseLanguage={chooseLanguage} />
      <main id="content" tabIndex={-1} className="sign-in">
        <div className="sign-in-welcome">
          <Heading level={1} data-size="md">
            {text.title}
          </Heading>
          <Paragraph data-size="lg">{text.whatItIs}</Paragraph>
          <ul className="ways-in">
            <WayIn provider="feide" label={text.feide} forWhom={text.feideFor} isFirst />
            <WayIn provider="idporten" label={text.idPorten} forWhom={text.idPortenFor} />
          </ul>
          <p className="quiet">{text.help}</p>
        </div>
        {demoPeople.length > 0 && <DemoPeople people={demoPeople} />}
      </main>
    </>
  );
}
