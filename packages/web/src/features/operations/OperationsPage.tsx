import { Paragraph } from '@digdir/designsystemet-react';
import { operationsRoutes } from '@karakter/contract/operations/routes';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { MachineFacts } from './MachineFacts.tsx';
import { OutsideChecks } from './OutsideChecks.tsx';
import { Queues } from './Queues.tsx';
import { SignInFailures } from './SignInFailures.tsx';
import { Switches } from './Switches.tsx';
import { stateText } from './state-texts.ts';

const lookAgainMs = 10_000;

/** The operators' page: services outside, queues, the server, failed sign-ins and the switches. */
export function OperationsPage() {
  const text = useText(stateText);
  const state = useApi(operationsRoutes.operationsState, {}, { refetchInterval: lookAgainMs });
  return (
    <PageShell title={text.title} width="reading">
      <Paragraph>{text.about}</Paragraph>
      <OutsideChecks />
      {state.isPending && <LoadingState />}
      {state.isError && <FailedState failure={state.error} onRetry={() => void state.refetch()} />}
      {state.data && <Queues state={state.data} />}
      {state.data && <MachineFacts state={state.data} />}
      {state.data && <SignInFailures state={state.data} />}
      <Switches />
    </PageShell>
  );
}
