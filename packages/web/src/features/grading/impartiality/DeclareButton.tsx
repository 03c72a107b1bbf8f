import { Button, Fieldset, Paragraph, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { registrationRoutes } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import {
  type ImpartialityGround,
  impartialityGrounds,
} from '@karakter/domain/grading/impartiality/impartiality';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { inWords } from '../../../kept-writing/document/changed-writing.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { type KeptForm, useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { impartialityText } from './impartiality-texts.ts';

type Declaring = {
  readonly commissionId: string;
  /** The answer whose author the grader recognises; null for the whole exam. */
  readonly candidateNumber: number | null;
  /** Where the grader meets the candidate: other words than that the author is recognised. */
  readonly label?: string;
  readonly onDeclared?: () => void;
};

function useLabel({ candidateNumber, label }: Pick<Declaring, 'candidateNumber' | 'label'>): string {
  const text = useText(impartialityText);
  return label ?? (candidateNumber === null ? text.declare : text.recognise);
}

type Draft = { readonly ground: ImpartialityGround | null; readonly account: string };
const empty: Draft = { ground: null, account: '' };

type GroundsProps = {
  readonly id: string;
  readonly chosen: ImpartialityGround | null;
  readonly isMissing: boolean;
  readonly onChoose: (ground: ImpartialityGround) => void;
};

function Grounds({ id, chosen, isMissing, onChoose }: GroundsProps) {
  const text = useText(impartialityText);
  return (
    <Fieldset id={id} tabIndex={-1}>
      <Fieldset.Legend>{text.ground}</Fieldset.Legend>
      {impartialityGrounds.map((each) => (
        <Radio
          key={each}
          name={id}
          value={each}
          label={text.grounds[each]}
          checked={chosen === each}
          onChange={() => onChoose(each)}
        />
      ))}
      {isMissing && <ValidationMessage>{text.groundMissing}</ValidationMessage>}
    </Fieldset>
  );
}

function Line({ kept }: { readonly kept: KeptForm<Draft> }) {
  const { ground, account, grounds } = useText(impartialityText);
  const words = (value: JsonValue) => grounds[value as ImpartialityGround] ?? inWords(value);
  return <KeptFormLine kept={kept} names={{ ground, account }} words={words} />;
}

type DialogProps = Declaring & { readonly isOpen: boolean; readonly onClose: () => void };

const changed = [
  gradingRoutes.showCommission,
  gradingRoutes.listMyCommissions,
  registrationRoutes.showRegistration,
];

/** Declares a ground for disqualification (fvl. § 6), for the exam or for one answer, by number alone [U6, U7]. */
export function DeclareDialog(props: DialogProps) {
  const { commissionId, candidateNumber, isOpen, onClose, onDeclared } = props;
  const text = useText(impartialityText);
  const label = useLabel(props);
  const announce = useAnnounce();
  const [isTried, setTried] = useState(false);
  const key = `${commissionId}:${candidateNumber ?? 'exam'}`;
  const kept = useKeptForm(`impartiality:${key}`, empty);
  const declare = useCommand(impartialityRoutes.declareGround, {
    invalidates: changed,
    onDone: () => {
      announce(text.sent);
      kept.done();
      onClose();
      onDeclared?.();
    },
  });
  const { ground, account } = kept.content;
  const isUnwritten = account.trim() === '';
  const fields = {
    ground: `ground-${candidateNumber ?? 'exam'}`,
    account: `account-${candidateNumber ?? 'exam'}`,
  };
  const send = () => {
    if (ground === null) return showAndFocus(() => setTried(true), fields.ground);
    if (isUnwritten) return showAndFocus(() => setTried(true), fields.account);
    declare.mutate({ params: { commissionId }, body: { ground, account, candidateNumber } });
  };
  return (
    <ConfirmDialog
      open={isOpen}
      title={label}
      confirmLabel={text.send}
      isPending={declare.isPending}
      failure={declare.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>
        {candidateNumber === null ? text.declareAbout : text.recogniseAbout(candidateNumber)}
      </Paragraph>
      <Grounds
        id={fields.ground}
        chosen={ground}
        isMissing={isTried && ground === null}
        onChoose={(chosen) => kept.change((now) => ({ ...now, ground: chosen }))}
      />
      <TextFormField
        id={fields.account}
        rows={3}
        label={text.account}
        description={text.accountAbout}
        value={account}
        error={isTried && isUnwritten ? text.accountMissing : undefined}
        onChange={(typed) => kept.change((now) => ({ ...now, account: typed }))}
      />
      <Line kept={kept} />
    </ConfirmDialog>
  );
}

/** Opens the declaration. */
export function DeclareButton({ subject, ...declaring }: Declaring & { readonly subject?: string }) {
  const label = useLabel(declaring);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {label}
        {subject && <span className="ds-sr-only">{subject}</span>}
      </Button>
      {isOpen && <DeclareDialog {...declaring} isOpen onClose={() => setOpen(false)} />}
    </>
  );
}
