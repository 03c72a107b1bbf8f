import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { printingRoutes } from '@karakter/contract/grading/protocol/printing';
import type { Route } from '@karakter/contract/platform/route';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { apiUrl } from '../../../api/api-url.ts';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { isMaking, lookAgainAt, PrintParts } from './PrintParts.tsx';
import { printText } from './print-texts.ts';

type Received<R extends Route> = R['response']['_zod']['output'];
type Commission = Received<typeof printingRoutes.showPrints>['commissions'][number];
type CommissionProps = {
  readonly examId: string;
  readonly commission: Commission;
};

function CommissionPrint({ examId, commission }: CommissionProps) {
  const text = useText(printText);
  const { commissionId, kind, number, scripts, members, bundles } = commission;
  const [seat, setSeat] = useState('');
  const make = useCommand(printingRoutes.orderPrint, {
    invalidates: [printingRoutes.showPrints],
  });
  const body = { commissionId, seat: seat === '' ? null : Number(seat) };
  return (
    <section className="form-stack">
      <Heading level={2} data-size="xs">
        {text.commission[kind](number)}
      </Heading>
      <p className="quiet">{text.scripts(scripts)}</p>
      {scripts > 0 && (
        <>
          <SelectFormField
            id={`print-${commissionId}`}
            label={text.order}
            value={seat}
            options={[
              { value: '', label: text.number },
              ...members.map((each) => ({ value: String(each.seat), label: text.readingOf(each.name) })),
            ]}
            onChange={setSeat}
          />
          <div>
            <Button
              variant="secondary"
              loading={make.isPending}
              onClick={() => make.mutate({ params: { examId }, body })}
            >
              {text.make}
            </Button>
          </div>
        </>
      )}
      {make.error && <FailedState failure={make.error} />}
      {bundles.map((bundle) => (
        <PrintParts
          key={bundle.id}
          bundle={bundle}
          addressOf={(part) =>
            apiUrl(printingRoutes.printPart, { params: { examId, bundleId: bundle.id, part } })
          }
        />
      ))}
    </section>
  );
}

function Prints({ examId }: { readonly examId: string }) {
  const text = useText(printText);
  const [isBusy, setBusy] = useState(false);
  const refetchInterval = isBusy ? lookAgainAt : false;
  const found = useApi(printingRoutes.showPrints, { params: { examId } }, { refetchInterval });
  const commissions = found.data?.commissions ?? [];
  const isWaiting = commissions.some(({ bundles }) => isMaking(bundles));
  if (found.data && isWaiting !== isBusy) setBusy(isWaiting);
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  if (commissions.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <>
      <Paragraph>{text.about}</Paragraph>
      {commissions.map((commission) => (
        <CommissionPrint key={commission.commissionId} examId={examId} commission={commission} />
      ))}
    </>
  );
}

/** The exam office prints scripts for graders who read on paper [G12]. */
export function PrintPage() {
  const text = useText(printText);
  return (
    <ExamFrame title={text.title} width="reading">
      {({ id }) => <Prints examId={id} />}
    </ExamFrame>
  );
}
