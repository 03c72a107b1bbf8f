import { Paragraph } from '@digdir/designsystemet-react';
import { registerRoutes } from '@karakter/contract/register/routes';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { HeldRoles, type ShowDuty } from './HeldRoles.tsx';
import { EndedRoles, PlannedRoles } from './OtherRoles.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonHistory } from './PersonHistory.tsx';
import { personPageText } from './person-page-texts.ts';

/** One person's page: ways to sign in, roles with what each permits, and history [U1]. */
export function PersonPage({ showDuty }: { readonly showDuty: ShowDuty }) {
  const text = useText(personPageText);
  const { personId = '' } = useParams();
  const answer = useApi(registerRoutes.seePerson, { params: { personId } });
  const person = answer.data;
  return (
    <PageShell
      title={person?.name ?? text.facts}
      actions={
        <LinkButton to="/people" variant="secondary">
          {text.backToList}
        </LinkButton>
      }
    >
      {answer.isPending && <LoadingState />}
      {answer.isError && !person && (
        <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {person && (
        <>
          <PersonFacts person={person} />
          {!person.allowedCommands.includes('grant') && <Paragraph>{text.itself}</Paragraph>}
          <HeldRoles person={person} showDuty={showDuty} />
          <PlannedRoles person={person} />
          <EndedRoles person={person} />
          <PersonHistory person={person} />
        </>
      )}
    </PageShell>
  );
}
