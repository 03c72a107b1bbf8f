import { Button, Dialog, Paragraph } from '@digdir/designsystemet-react';
import { feesRoutes, type OfficeClaim } from '@karakter/contract/fees/routes';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../kept-writing/left/LeftInForm.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../ui/States.tsx';
import { TitledDialog } from '../../ui/TitledDialog.tsx';
import { Computation } from './Computation.tsx';
import { useOfficeText } from './use-office-text.ts';

function Corrections({ claim: { counted, claimed } }: { readonly claim: OfficeClaim }) {
  const text = useOfficeText();
  const kinds = ['scripts', 'explanations'] as const;
  const differing = kinds.filter((kind) => counted[kind] !== claimed[kind]);
  return (
    <>
      {differing.map((kind) => (
        <Paragraph key={kind}>
          {text.lines[kind]}: {text.corrected(counted[kind], claimed[kind])}
        </Paragraph>
      ))}
      {claimed.correction !== '' && <Paragraph>«{claimed.correction}»</Paragraph>}
      {claimed.otherNote !== '' && (
        <Paragraph>
          {text.lines.other}: {claimed.otherNote}
        </Paragraph>
      )}
      {claimed.expensesNote !== '' && (
        <Paragraph>
          {text.lines.expenses}: {claimed.expensesNote}
        </Paragraph>
      )}
    </>
  );
}

const noReason = { reason: '' };
const returnKey = ({ id }: OfficeClaim) => `fee-return:${id}`;

function Returning({ claim, onDone }: { readonly claim: OfficeClaim; readonly onDone: () => void }) {
  const text = useOfficeText();
  const form = useKeptForm(returnKey(claim), noReason);
  const fieldId = `fee-return-${claim.id}`;
  const [isTried, setTried] = useState(false);
  const back = useCommand(feesRoutes.returnFeeClaim, {
    invalidates: [feesRoutes.listFeeClaims],
    fetchesAt409: true,
    onAccepted: form.done,
    onDone,
  });
  const { reason } = form.content;
  const send = () => {
    if (reason.trim() === '') showAndFocus(() => setTried(true), fieldId);
    else back.mutate({ params: { claimId: claim.id }, body: { version: claim.version, reason } });
  };
  return (
    <>
      <TextFormField
        id={fieldId}
        rows={2}
        label={text.returnWhy}
        description={text.returnWords}
        value={reason}
        error={isTried && reason.trim() === '' ? text.returnMissing : undefined}
        onChange={(typed) => form.change({ reason: typed })}
      />
      <KeptFormLine kept={form} />
      {back.error && <FailedState failure={back.error} />}
      <div>
        <Button variant="secondary" loading={back.isPending} onClick={send}>
          {text.return}
        </Button>
      </div>
    </>
  );
}

/** A claim's computation, what its grader wrote, and the way to return it. */
export function ClaimDetails({ claim }: { readonly claim: OfficeClaim }) {
  const text = useOfficeText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {text.details}
      </Button>
      <TitledDialog open={isOpen} onClose={() => setOpen(false)} title={`${claim.name}, ${claim.courseCode}`}>
        <Dialog.Block className="dialog-words">
          <Computation lines={claim.lines} totalOre={claim.totalOre} />
          <Corrections claim={claim} />
          {claim.state === 'submitted' ? (
            <Returning claim={claim} onDone={() => setOpen(false)} />
          ) : (
            <LeftInForm
              draftKey={returnKey(claim)}
              initial={noReason}
              sent={[{ reason: claim.returnReason }]}
              names={{ reason: text.returnWhy }}
            />
          )}
        </Dialog.Block>
      </TitledDialog>
    </>
  );
}
