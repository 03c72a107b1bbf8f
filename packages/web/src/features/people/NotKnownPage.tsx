import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import {
  type ProviderName,
  providerNames,
  providerTitles,
  signInRoutes,
} from '@karakter/contract/sign-in/routes';
import { waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { safeReturnTo } from '../../device/sign-in-address.ts';
import { useText } from '../../text/language.tsx';
import { PhoneLink } from '../../ui/phone/PhoneLink.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { notKnownText } from './not-known-texts.ts';
import { PlainPage } from './PlainPage.tsx';
import { useInstitution } from './use-institution.ts';

/** The office's address, and its telephone for exam day. */
function WhomToAsk() {
  const text = useText(notKnownText);
  const institution = useInstitution();
  const { officeEmail, examDayPhone } = institution ?? {};
  return (
    <>
      {officeEmail && (
        <Paragraph>
          {text.contact} <a href={`mailto:${officeEmail}`}>{officeEmail}</a>
        </Paragraph>
      )}
      <Paragraph>
        {examDayPhone ? (
          <>
            {text.soon} <PhoneLink phone={examDayPhone} />.
          </>
        ) : (
          text.soonNoPhone
        )}
      </Paragraph>
    </>
  );
}

type IsThisYouProps = {
  readonly person: { readonly name: string; readonly email: string };
  readonly returnTo: string;
  readonly onNo: () => void;
};

/** Asks once whether a registered person is the visitor; only where the institution itself vouches for the address. */
function IsThisYou({ person, returnTo, onNo }: IsThisYouProps) {
  const text = useText(notKnownText);
  const confirm = useCommand(waitingRoutes.confirmUnknown, {
    // The provider remembers the sign-in of a moment ago, and sends the person straight back.
    onDone: ({ provider }) =>
      window.location.assign(apiUrl(signInRoutes.start, { params: { provider }, query: { returnTo } })),
  });
  return (
    <Card data-color="accent">
      <div className="form-stack">
        <Heading level={2} data-size="xs">
          {text.isThisYou}
        </Heading>
        <Paragraph>{text.isThisYouAbout}</Paragraph>
        <Paragraph>
          <strong>{person.name}</strong>
          <br />
          {person.email}
        </Paragraph>
        {confirm.error && <FailedState failure={confirm.error} />}
        <div className="page-actions">
          <Button loading={confirm.isPending} onClick={() => confirm.mutate({})}>
            {text.yes}
          </Button>
          <Button variant="secondary" onClick={onNo}>
            {text.no}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** The page after a genuine sign-in that belongs to no person. It says whom to ask, and never whether a person exists [U1]. */
export function NotKnownPage() {
  const text = useText(notKnownText);
  const [search] = useSearchParams();
  const [isDenied, setDenied] = useState(false);
  const returnTo = safeReturnTo(search.get('returnTo'));
  const by: ProviderName = providerNames.find((name) => name === search.get('provider')) ?? 'feide';
  const unknown = useApi(waitingRoutes.seeUnknown, {});
  const deny = () => {
    setDenied(true);
    document.getElementById('content')?.focus();
  };
  if (unknown.isPending)
    return (
      <PlainPage title={text.title}>
        <LoadingState />
      </PlainPage>
    );
  const reference = unknown.data?.reference;
  const person = isDenied ? null : (unknown.data?.isThisYou ?? null);
  return (
    <PlainPage title={text.title}>
      {person && <IsThisYou person={person} returnTo={returnTo} onNo={deny} />}
      <Paragraph>{text.worked(providerTitles[by])}</Paragraph>
      {!person && <Paragraph>{text.waits}</Paragraph>}
      {reference && (
        <Paragraph>
          {text.reference} <strong>{reference}</strong>
        </Paragraph>
      )}
      <WhomToAsk />
      <Paragraph>{text.invited}</Paragraph>
      <div className="page-actions">
        <Button asChild variant={person ? 'tertiary' : 'primary'}>
          <a href={apiUrl(signInRoutes.start, { params: { provider: by }, query: { returnTo } })}>
            {text.again}
          </a>
        </Button>
        <LinkButton to={`/sign-in?${new URLSearchParams({ returnTo })}`} variant="tertiary">
          {text.other}
        </LinkButton>
      </div>
    </PlainPage>
  );
}
