import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ProviderName, signInRoutes } from '@karakter/contract/sign-in/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useCommand } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { type FormError, FormErrors, TextFormField } from '../../ui/FormField.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { invitationText } from './invitation-texts.ts';
import { PlainPage } from './PlainPage.tsx';
import { WaysIn } from './WaysIn.tsx';

type Facts = { name: string; email: string };

/** The first page of each kind of invited person. */
const firstPage = { operator: '/institution', person: '/' } as const;

type OperatorFieldsProps = {
  readonly facts: Facts;
  readonly errors: readonly FormError[];
  readonly onChange: (facts: Facts) => void;
};

function OperatorFields({ facts, errors, onChange }: OperatorFieldsProps) {
  const text = useText(invitationText);
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <>
      <FormErrors errors={errors} />
      <TextFormField
        id="name"
        label={text.name}
        value={facts.name}
        autoComplete="name"
        error={errorOf('name')}
        onChange={(name) => onChange({ ...facts, name })}
      />
      <TextFormField
        id="email"
        type="email"
        label={text.email}
        description={text.emailHint}
        value={facts.email}
        autoComplete="email"
        error={errorOf('email')}
        onChange={(email) => onChange({ ...facts, email })}
      />
    </>
  );
}

type AcceptProps = { readonly code: string; readonly kind: keyof typeof firstPage };

/** Offers the sign-in that uses the invitation. An operator is not registered yet, and first types name and address. */
function Accept({ code, kind }: AcceptProps) {
  const text = useText(invitationText);
  const [facts, setFacts] = useState<Facts>({ name: '', email: '' });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const accept = useCommand(signInRoutes.acceptInvitation);
  const isOperator = kind === 'operator';
  const choose = (provider: ProviderName) => {
    const missing = [
      ...(facts.name.trim() === '' ? [{ fieldId: 'name', message: text.nameMissing }] : []),
      ...(facts.email.trim() === '' ? [{ fieldId: 'email', message: text.emailMissing }] : []),
    ];
    setErrors(isOperator ? missing : []);
    if (isOperator && missing.length > 0) return;
    const query = { returnTo: firstPage[kind] };
    const signIn = apiUrl(signInRoutes.start, { params: { provider }, query });
    accept.mutate(
      { body: { code, ...(isOperator && { facts }) } },
      { onSuccess: () => window.location.assign(signIn) },
    );
  };
  return (
    <>
      <Paragraph>{isOperator ? text.operatorAbout : text.about}</Paragraph>
      {isOperator && <OperatorFields facts={facts} errors={errors} onChange={setFacts} />}
      {accept.error && <FailedState failure={accept.error} />}
      <WaysIn
        button={({ provider, label, variant }) => (
          <Button type="button" variant={variant} loading={accept.isPending} onClick={() => choose(provider)}>
            {label}
          </Button>
        )}
      />
    </>
  );
}

/** The page that an invitation's link opens: it says what the invitation is for, and passes it on to the sign-in [U1]. */
export function InvitationPage() {
  const text = useText(invitationText);
  const { language } = useLanguage();
  const code = useLocation().hash.slice(1);
  const { mutate, data, error } = useCommand(signInRoutes.openInvitation);
  useEffect(() => {
    if (code !== '') mutate({ body: { code } });
  }, [code, mutate]);
  if (code === '')
    return (
      <PlainPage title={text.noCode}>
        <Paragraph>{text.noCodeAbout}</Paragraph>
      </PlainPage>
    );
  return (
    <PlainPage title={text.title}>
      {!data && !error && <LoadingState />}
      {error && (
        <>
          <FailedState failure={error} />
          <div>
            <LinkButton to="/sign-in" variant="secondary">
              {text.toSignIn}
            </LinkButton>
          </div>
        </>
      )}
      {data && (
        <>
          <Accept code={code} kind={data.kind} />
          <p className="quiet">{text.until(writtenInstant(data.expiresAt, language))}</p>
        </>
      )}
    </PlainPage>
  );
}
