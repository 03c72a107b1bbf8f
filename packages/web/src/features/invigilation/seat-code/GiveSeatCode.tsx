import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { seatCodeRoutes } from '@karakter/contract/invigilation/seat-codes';
import { writtenClock, writtenMoment } from '@karakter/domain/calendar/dates';
import { writtenSeatCode } from '@karakter/domain/invigilation/seat-code';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TitledDialog } from '../../../ui/TitledDialog.tsx';
import * as styles from './seat-code.module.css';
import { seatCodeText } from './seat-code-texts.ts';

type CandidateProps = { readonly candidate: BoardCandidate };

/** Says that the candidate was given a code, by which invigilator, and whether it was used. */
export function SeatCodeLine({ candidate: { seatCode, startsAt } }: CandidateProps) {
  const text = useText(seatCodeText);
  const { language } = useLanguage();
  if (seatCode === null) return null;
  const when = (at: string) => writtenMoment(at, startsAt, language);
  const { at, by, usedAt } = seatCode;
  return (
    <p className="quiet">
      {text.given(by, when(at))} {usedAt ? text.used(when(usedAt)) : text.unused}
    </p>
  );
}

type GivenCode = (typeof seatCodeRoutes.giveSeatCode)['response']['_zod']['output'];

/** The code in large letters. It is shown once; only a hash of it is kept. */
function ShownCode({ given, onClose }: { readonly given: GivenCode; readonly onClose: () => void }) {
  const text = useText(seatCodeText);
  const { language } = useLanguage();
  return (
    <TitledDialog open onClose={onClose} title={text.codeTitle}>
      <Dialog.Block className="dialog-words">
        <Paragraph>{text.number(given.candidateNumber)}</Paragraph>
        <Heading level={3} data-size="xl" className={styles.code}>
          {writtenSeatCode(given.code)}
        </Heading>
        <Paragraph>{text.where(`${window.location.host}/seat-code`)}</Paragraph>
        <Paragraph>{text.until(writtenClock(given.validUntil, language))}</Paragraph>
        <div>
          <Button onClick={onClose}>{text.close}</Button>
        </div>
      </Dialog.Block>
    </TitledDialog>
  );
}

/** Gives the candidate a one-time code after the identity check, when the sign-in service is down [U9]. */
export function GiveSeatCode({ candidate, examId }: CandidateProps & { readonly examId: string }) {
  const text = useText(seatCodeText);
  const [isAsking, setAsking] = useState(false);
  const give = useCommand(seatCodeRoutes.giveSeatCode, { onDone: () => setAsking(false) });
  const { candidacyId, name } = candidate;
  const send = () => give.mutate({ params: { examId, candidacyId }, body: { isIdentityChecked: true } });
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {text.give}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={text.giveTitle(name)}
        confirmLabel={text.confirm}
        isPending={give.isPending}
        failure={give.error}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        <p>{text.giveAbout}</p>
        <p>{text.giveRules}</p>
      </ConfirmDialog>
      {give.data && <ShownCode given={give.data} onClose={give.reset} />}
    </>
  );
}
