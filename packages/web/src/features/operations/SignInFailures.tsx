import { Heading } from '@digdir/designsystemet-react';
import type { OperationsState } from '@karakter/contract/operations/routes';
import { providerTitles } from '@karakter/contract/sign-in/routes';
import { shortInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import * as styles from './operations.module.css';
import { stateText } from './state-texts.ts';

type Failures = OperationsState['signInFailures'][number];

function useColumns(): Column<Failures>[] {
  const text = useText(stateText);
  const { language } = useLanguage();
  const reasons: Readonly<Record<string, string>> = text.reasons;
  // A former version of Karakter may have counted a reason that this one does not know.
  const reason = ({ refusal }: Failures) => reasons[refusal] ?? text.otherReason(refusal);
  return [
    {
      key: 'provider',
      header: text.provider,
      cell: ({ provider }) => providerTitles[provider],
      text: ({ provider }) => providerTitles[provider],
    },
    { key: 'reason', header: text.reason, cell: reason, text: reason },
    {
      key: 'hour',
      header: text.lastHour,
      cell: ({ lastHour }) => lastHour,
      sortBy: ({ lastHour }) => lastHour,
      align: 'end',
    },
    {
      key: 'day',
      header: text.lastDay,
      cell: ({ lastDay }) => lastDay,
      sortBy: ({ lastDay }) => lastDay,
      align: 'end',
    },
    {
      key: 'at',
      header: text.latest,
      cell: ({ lastAt }) => <time dateTime={lastAt}>{shortInstant(lastAt, language)}</time>,
      sortBy: ({ lastAt }) => lastAt,
      isInstant: true,
    },
  ];
}

/** Counts of sign-ins that did not succeed, by provider and reason; they name no person. */
export function SignInFailures({ state }: { readonly state: OperationsState }) {
  const text = useText(stateText);
  const columns = useColumns();
  return (
    <section className={styles.part} aria-labelledby="sign-ins">
      <Heading level={2} data-size="xs" id="sign-ins">
        {text.signIns}
      </Heading>
      {state.signInFailures.length === 0 ? (
        <p>{text.noSignInFailures}</p>
      ) : (
        <DataTable
          caption={text.signIns}
          rows={state.signInFailures}
          columns={columns}
          rowKey={({ provider, refusal }) => `${provider} ${refusal}`}
          empty={<EmptyState title={text.noSignInFailures}>{null}</EmptyState>}
        />
      )}
    </section>
  );
}
