import { Button, Paragraph } from '@digdir/designsystemet-react';
import { printingRoutes } from '@karakter/contract/grading/protocol/printing';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { apiUrl } from '../../../api/api-url.ts';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { viewsText } from '../views/views-texts.ts';
import { isMaking, lookAgainAt, PrintParts } from './PrintParts.tsx';
import { printText } from './print-texts.ts';

function Print({ commissionId }: { readonly commissionId: string }) {
  const text = useText(printText);
  const params = { commissionId };
  const [isBusy, setBusy] = useState(false);
  const refetchInterval = isBusy ? lookAgainAt : false;
  const found = useApi(printingRoutes.showMyPrint, { params }, { refetchInterval });
  const [order, setOrder] = useState<'reading' | 'number'>('reading');
  const make = useCommand(printingRoutes.orderMyPrint, {
    invalidates: [printingRoutes.showMyPrint],
  });
  const bundle = found.data?.bundle ?? null;
  const isWaiting = bundle !== null && isMaking([bundle]);
  if (found.data && isWaiting !== isBusy) setBusy(isWaiting);
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return (
    <div className="form-stack">
      <SelectFormField
        id="print-order"
        label={text.order}
        value={order}
        options={[
          { value: 'reading', label: text.reading },
          { value: 'number', label: text.number },
        ]}
        onChange={setOrder}
      />
      <div>
        <Button
          variant={bundle ? 'secondary' : 'primary'}
          loading={make.isPending}
          onClick={() => make.mutate({ params, body: { order } })}
        >
          {bundle ? text.again : text.make}
        </Button>
      </div>
      {make.error && <FailedState failure={make.error} />}
      {bundle && (
        <PrintParts
          bundle={bundle}
          addressOf={(part) => apiUrl(printingRoutes.myPrintPart, { params: { commissionId, part } })}
        />
      )}
    </div>
  );
}

function Page({ commission, place }: OpenCommission) {
  const text = useText(printText);
  const views = useText(viewsText);
  return (
    <PageShell title={text.title} place={place} width="reading">
      <TextLink to={`/grading/${commission.commissionId}`}>{views.toDesk}</TextLink>
      <Paragraph>{text.about}</Paragraph>
      <Print commissionId={commission.commissionId} />
    </PageShell>
  );
}

/** The grader's own scripts for paper [G12]. */
export function MyPrintPage() {
  return <CommissionGate>{(open) => <Page {...open} />}</CommissionGate>;
}
