import { Button, Paragraph } from '@digdir/designsystemet-react';
import { givenTimeRoutes } from '@karakter/contract/invigilation/given-time';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { givenTimeText } from './given-time-texts.ts';

type TakeBackProps = {
  readonly examId: string;
  readonly timeId: string;
  /** The minutes and the candidates who got them, in words. */
  readonly gift: string;
  readonly noticeMinutes: number;
};

const empty = { reason: '' };

function TakeBackDialog({
  examId,
  timeId,
  gift,
  noticeMinutes,
  onClose,
}: TakeBackProps & { readonly onClose: () => void }) {
  const text = useText(givenTimeText);
  const announce = useAnnounce();
  const form = useKeptForm(`take-back:${timeId}`, empty);
  const [hasTried, setTried] = useState(false);
  const takeBack = useCommand(givenTimeRoutes.takeBackTime, {
    invalidates: [givenTimeRoutes.listGivenTime],
    onDone: ({ reached, skipped }) => {
      form.done();
      announce(text.done(reached, skipped));
      onClose();
    },
  });
  const { reason } = form.content;
  const isMissing = reason.trim().length < 3;
  const send = () => {
    if (isMissing) return showAndFocus(() => setTried(true), 'take-back-reason');
    takeBack.mutate({ params: { examId, timeId }, body: { reason } });
  };
  return (
    <ConfirmDialog
      open
      title={text.takeBackOf(gift)}
      confirmLabel={text.takeBack}
      isPending={takeBack.isPending}
      failure={takeBack.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>{text.effect(noticeMinutes)}</Paragraph>
      <TextFormField
        id="take-back-reason"
        label={text.reason}
        value={reason}
        error={hasTried && isMissing ? text.reasonMissing : undefined}
        onChange={(typed) => form.change({ reason: typed })}
      />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}

/** Takes back minutes that were given by mistake [D17]. */
export function TakeBack(props: TakeBackProps) {
  const text = useText(givenTimeText);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {text.takeBack}
        <span className="ds-sr-only"> {props.gift}</span>
      </Button>
      {isOpen && <TakeBackDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
