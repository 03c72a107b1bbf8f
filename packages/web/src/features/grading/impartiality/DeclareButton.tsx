import { Button, Fieldset, Paragraph, Radio } from '@digdir/designsystemet-react';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import {
  type ImpartialityGround,
  impartialityGrounds,
} from '@karakter/domain/grading/impartiality/impartiality';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { impartialityText } from './impartiality-texts.ts';

type DeclareButtonProps = {
  readonly commissionId: string;
  /** The answer whose author the grader recognises; null for the whole exam. */
  readonly candidateNumber: number | null;
  readonly onDeclared?: () => void;
};

type Draft = { readonly ground: ImpartialityGround; readonly account: string };
const empty: Draft = { ground: 'otherCircumstances', account: '' };

/** Declares a ground for disqualification (fvl. § 6), for the exam or for one answer, by number alone [U6, U7]. */
export function DeclareButton({ commissionId, candidateNumber, onDeclared }: DeclareButtonProps) {
  const text = useText(impartialityText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const kept = useKeptForm(`impartiality:${commissionId}:${candidateNumber ?? 'exam'}`, empty);
  const declare = useCommand(impartialityRoutes.declareGround, {
    invalidates: [gradingRoutes.showCommission, gradingRoutes.listMyCommissions],
    onDone: () => {
      announce(text.sent);
      kept.done();
      setOpen(false);
      onDeclared?.();
    },
  });
  const { ground, account } = kept.content;
  const label = candidateNumber === null ? text.declare : text.recognise;
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={label}
        confirmLabel={text.send}
        isPending={declare.isPending}
        failure={declare.error}
        onConfirm={() =>
          declare.mutate({ params: { commissionId }, body: { ground, account, candidateNumber } })
        }
        onCancel={() => setOpen(false)}
      >
        <Paragraph>
          {candidateNumber === null ? text.declareAbout : text.recogniseAbout(candidateNumber)}
        </Paragraph>
        <Fieldset>
          <Fieldset.Legend>{text.ground}</Fieldset.Legend>
          {impartialityGrounds.map((each) => (
            <Radio
              key={each}
              name="impartiality-ground"
              value={each}
              label={text.grounds[each]}
              checked={ground === each}
              onChange={() => kept.change((now) => ({ ...now, ground: each }))}
            />
          ))}
        </Fieldset>
        <TextFormField
          id="impartiality-account"
          rows={3}
          label={text.account}
          description={text.accountAbout}
          value={account}
          onChange={(typed) => kept.change((now) => ({ ...now, account: typed }))}
        />
        <KeptFormLine kept={kept} />
      </ConfirmDialog>
    </>
  );
}
