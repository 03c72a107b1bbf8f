import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { feesRoutes, type OfficeClaim } from '@karakter/contract/fees/routes';
import { feeClaimStates } from '@karakter/domain/fees/fee-claim';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import * as styles from './fees.module.css';
import { writtenKroner } from './money.ts';
import { useClaimColumns } from './use-claim-columns.tsx';
import { useOfficeText } from './use-office-text.ts';

const changed = [feesRoutes.listFeeClaims, feesRoutes.listFeeExports];
const totalOf = (claims: readonly OfficeClaim[]) => claims.reduce((sum, { totalOre }) => sum + totalOre, 0);

/** Approves the selected claims that wait for a decision; each is refused alone if it has changed. */
function Approving({
  chosen,
  onDone,
}: {
  readonly chosen: readonly OfficeClaim[];
  readonly onDone: () => void;
}) {
  const text = useOfficeText();
  const { language } = useLanguage();
  const approve = useCommand(feesRoutes.approveFeeClaims, { invalidates: changed, onDone });
  const refusals = (approve.data?.results ?? []).flatMap(({ refusal }) => refusal ?? []);
  const toRead = refusals.filter((refusal) => refusal === 'feeClaimToReadAlone').length;
  const refused = refusals.length - toRead;
  const kroner = writtenKroner(totalOf(chosen), language);
  const body = { claims: chosen.map(({ id, version }) => ({ id, version })) };
  return (
    <>
      {chosen.length > 0 && (
        <ConfirmButton
          label={text.approve(chosen.length)}
          command={approve}
          onConfirm={(close) => approve.mutate({ body }, { onSuccess: close })}
        >
          <Paragraph>{text.approveWords(chosen.length, kroner)}</Paragraph>
        </ConfirmButton>
      )}
      {toRead > 0 && <p role="alert">{text.toReadAlone(toRead)}</p>}
      {refused > 0 && <p role="alert">{text.notApproved(refused)}</p>}
    </>
  );
}

function Exports({ approved }: { readonly approved: readonly OfficeClaim[] }) {
  const text = useOfficeText();
  const { language } = useLanguage();
  const found = useApi(feesRoutes.listFeeExports, {});
  const make = useCommand(feesRoutes.exportFeeClaims, { invalidates: changed });
  return (
    <section className={styles.part}>
      <Heading level={2} data-size="xs">
        {text.exports}
      </Heading>
      {approved.length === 0 ? (
        <Paragraph>{text.exportNone}</Paragraph>
      ) : (
        <div>
          <ConfirmButton
            label={text.exportNow(approved.length)}
            command={make}
            onConfirm={(close) => make.mutate({}, { onSuccess: close })}
          >
            <Paragraph>{text.exportWords(writtenKroner(totalOf(approved), language))}</Paragraph>
          </ConfirmButton>
        </div>
      )}
      {found.error && <FailedState failure={found.error} onRetry={() => void found.refetch()} />}
      <ul className={styles.exports}>
        {found.data?.exports.map(({ number, claims, totalOre, fetched }) => (
          <li key={number}>
            <a href={apiUrl(feesRoutes.feeExportFile, { params: { exportNumber: number } })} download>
              {text.exportNumber(number)}
            </a>
            : {text.exportFacts(claims, writtenKroner(totalOre, language))},{' '}
            <span className="quiet">{text.fetched(fetched)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({ claims }: { readonly claims: readonly OfficeClaim[] }) {
  const text = useOfficeText();
  const [search, setSearch] = useSearchParams();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useClaimColumns();
  const state = search.get('state') ?? '';
  const rows = claims.filter((claim) => state === '' || claim.state === state);
  const chosen = rows.filter((claim) => selected.has(claim.id) && claim.state === 'submitted');
  const states = feeClaimStates.filter((each) => each !== 'draft');
  const choose = (value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete('state');
        else next.set('state', value);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <div className={styles.filters} data-size="sm">
        <SelectFormField
          id="fee-state"
          label={text.state}
          value={state}
          options={[
            { value: '', label: text.all },
            ...states.map((value) => ({ value: value as string, label: text.states[value] })),
          ]}
          onChange={choose}
        />
        <Approving chosen={chosen} onDone={() => setSelected(new Set())} />
      </div>
      <DataTable
        caption={text.officeTitle}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        selection={{ selected, onChange: setSelected }}
        empty={<EmptyState title={text.noClaimsTitle}>{text.noClaims}</EmptyState>}
      />
      <Exports approved={claims.filter((claim) => claim.state === 'approved')} />
    </>
  );
}

/** The exam office's page of fees: decide on many claims at once, and hand what is approved to payroll [G14]. */
export function FeesPage() {
  const text = useOfficeText();
  const found = useApi(feesRoutes.listFeeClaims, {});
  return (
    <PageShell title={text.officeTitle}>
      <div className={styles.fee}>
        <Paragraph>
          {text.officeAbout} <TextLink to="/fees/rates">{text.rates}</TextLink>
        </Paragraph>
        {found.isPending && <LoadingState />}
        {found.error && <FailedState failure={found.error} onRetry={() => void found.refetch()} />}
        {found.data && <Claims claims={found.data.claims} />}
      </div>
    </PageShell>
  );
}
