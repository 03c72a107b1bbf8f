import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { dueRoutes, type ExtensionView } from '@karakter/contract/grading/due/routes';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import { useCommand } from '../../../api/api.ts';
import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { noReason, ReasonButton } from '../compare/ReasonButton.tsx';
import { DateButton } from './DateButton.tsx';
import * as styles from './due.module.css';
import { dueChanged } from './due-changed.ts';
import { dueText } from './due-texts.ts';

type RequestProps = { readonly examId: string; readonly of: ExtensionView };
type PartProps = RequestProps & { readonly commands: Commands };

/** The commands on a request; they outlive the buttons, which go when someone else has decided. */
function useCommands() {
  const text = useText(dueText);
  const announce = useAnnounce();
  const shared = { invalidates: dueChanged, fetchesAt409: true };
  const grant = useCommand(dueRoutes.grantExtension, shared);
  const refuse = useCommand(dueRoutes.refuseExtension, shared);
  const onDone = () => announce(text.withdrawn);
  const withdraw = useCommand(dueRoutes.withdrawExtension, { ...shared, onDone });
  return { grant, refuse, withdraw };
}
type Commands = ReturnType<typeof useCommands>;

const tones = { asked: 'due', granted: 'done', refused: 'note', withdrawn: 'open' } as const;

function Deciding({ examId, of, commands: { grant, refuse } }: PartProps) {
  const text = useText(dueText);
  const announce = useAnnounce();
  const params = { examId, extensionId: of.extensionId };
  const onGranted = (sent: () => void) => () => {
    announce(text.granted);
    sent();
  };
  return (
    <div className="page-actions">
      <DateButton
        id={`grant:${of.extensionId}`}
        label={text.grant}
        title={text.grantTitle}
        about={text.grantAbout}
        dateLabel={text.grantUntil}
        dateAbout={text.grantUntilAbout}
        first={of.askedUntil}
        command={grant}
        onSend={(until, sent) => grant.mutate({ params, body: { until } }, { onSuccess: onGranted(sent) })}
      />
      <ReasonButton
        id={refusalKey(of)}
        label={text.refuse}
        title={text.refuseTitle}
        about={text.refuseAbout}
        reasonLabel={text.refuseReason}
        doneWords={text.refused}
        command={refuse}
        onSend={(reason, sent) => refuse.mutate({ params, body: { reason } }, { onSuccess: sent })}
      />
    </div>
  );
}

function Withdrawing({ examId, of, commands: { withdraw } }: PartProps) {
  const text = useText(dueText);
  const params = { examId, extensionId: of.extensionId };
  return (
    <div>
      <ConfirmButton
        label={text.withdraw}
        variant="tertiary"
        command={withdraw}
        onConfirm={(close) => withdraw.mutate({ params }, { onSuccess: close })}
      >
        <Paragraph>{text.withdrawAbout}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

const refusalKey = ({ extensionId }: ExtensionView) => `refuse:${extensionId}`;

/** Where a colleague acted first: the answer to what this person tried, and the reason that was typed. */
function ActedFirst({ of, commands }: Omit<PartProps, 'examId'>) {
  const text = useText(dueText);
  const failure = Object.values(commands).find(({ error }) => error?.status === 409)?.error;
  return (
    <>
      {failure && <FailedState failure={failure} />}
      <LeftInForm
        draftKey={refusalKey(of)}
        initial={noReason}
        sent={[{ reason: of.decision ?? '' }]}
        names={{ reason: text.refuseReason }}
      />
    </>
  );
}

/** A request for more time, with what became of it and what this person may do [G9]. */
export function ExtensionRequest({ examId, of }: RequestProps) {
  const text = useText(dueText);
  const { language } = useLanguage();
  const whom = {
    exam: text.ofExam,
    commission: text.ofCommission(of.commissionNumber ?? 0),
    candidates: text.ofCandidates(writtenList[language](of.candidateNumbers.map(String))),
  }[of.scope];
  const commands = useCommands();
  const until = writtenDate(of.grantedUntil ?? of.askedUntil, language);
  return (
    <article className={styles.request}>
      <Heading level={3} data-size="2xs">
        {whom}, {text.until(until)}
      </Heading>
      <div>
        <StatusTag tone={tones[of.state]}>{text.states[of.state]}</StatusTag>
      </div>
      <p>
        {text.grounds[of.ground]}.{' '}
        <span className="quiet">{text.askedBy(of.askedBy, writtenInstant(of.askedAt, language))}</span>
      </p>
      <p className={styles.reason}>{of.reason}</p>
      {of.decidedAt !== null && of.state !== 'withdrawn' && (
        <p className="quiet">{text.decidedBy(of.decidedBy ?? '', writtenInstant(of.decidedAt, language))}</p>
      )}
      {of.decision && <p className={styles.reason}>{of.decision}</p>}
      {of.allowed.includes('decide') && <Deciding examId={examId} of={of} commands={commands} />}
      {of.allowed.includes('withdraw') && <Withdrawing examId={examId} of={of} commands={commands} />}
      {of.state !== 'asked' && <ActedFirst of={of} commands={commands} />}
    </article>
  );
}
