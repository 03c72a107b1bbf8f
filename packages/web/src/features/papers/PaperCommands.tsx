import { Button } from '@digdir/designsystemet-react';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { isBlank } from '@karakter/domain/text/visible-text';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useSettled } from '../../kept-writing/use-settled.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { LinkButton } from '../../ui/TextLink.tsx';
import { faultsId } from './PaperFaults.tsx';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';

type CommandsProps = {
  readonly exam: ExamView;
  readonly paper: PaperView;
  /** Saves what is written; gives the version for a command, or null where not all could be saved. */
  readonly settle: () => Promise<number | null>;
  /** Nothing is missing from the draft as it is written now. */
  readonly isWhole: boolean;
};
type Asked = 'submit' | 'approve' | 'return';
const asked: readonly Asked[] = ['submit', 'approve', 'return'];

function useCommands(
  { exam, settle }: Pick<CommandsProps, 'exam' | 'settle'>,
  close: () => void,
  onReturned: () => void,
) {
  const options = { invalidates: [papersRoutes.readPaper, planningRoutes.seeExam], onDone: close };
  const submit = useCommand(papersRoutes.submitPaper, options);
  const approve = useCommand(papersRoutes.approvePaper, options);
  const giveBack = useCommand(papersRoutes.returnPaper, {
    ...options,
    onDone: () => {
      onReturned();
      close();
    },
  });
  const params = { examId: exam.id };
  const { isSettling, settled } = useSettled(settle);
  const give = async (command: Asked, reason: string) => {
    const version = await settled();
    if (version === null) return close();
    if (command === 'submit') submit.mutate({ params, body: { version } });
    if (command === 'approve') approve.mutate({ params, body: { version } });
    if (command === 'return') giveBack.mutate({ params, body: { version, reason } });
  };
  const all = { submit, approve, return: giveBack };
  return { give: (command: Asked, reason: string) => void give(command, reason), all, isSettling };
}

/** The commands for the paper as a whole; the server decides which are allowed. */
export function PaperCommands({ exam, paper, settle, isWhole }: CommandsProps) {
  const text = useText(papersText);
  const announce = useAnnounce();
  const [open, setOpen] = useState<Asked | null>(null);
  const form = useKeptForm(`paper-return:${exam.id}`, '');
  const { content: reason, change: setReason } = form;
  const { give, all, isSettling } = useCommands({ exam, settle }, () => setOpen(null), form.done);
  const words = { submit: text.submitWords, approve: text.approveWords, return: text.returnWords };
  const [hasTried, setTried] = useState(false);
  const isReasonMissing = open === 'return' && isBlank(reason);
  const confirm = (command: Asked) =>
    isReasonMissing ? showAndFocus(() => setTried(true), 'return-reason') : give(command, reason);
  const ask = (command: Asked) => {
    if (command !== 'submit' || isWhole) return setOpen(command);
    document.getElementById(faultsId)?.focus();
    announce(text.notWhole);
  };
  const allowed = asked.filter((command) => paper.allowedCommands.includes(command));
  return (
    <div className={styles.paperCommands}>
      {allowed.map((command) => (
        <Button
          key={command}
          variant={command === 'return' ? 'secondary' : 'primary'}
          onClick={() => ask(command)}
        >
          {text[command]}
        </Button>
      ))}
      <LinkButton to={`/exams/${exam.id}/paper/preview`} variant="secondary">
        {text.asCandidate}
      </LinkButton>
      {paper.version > 0 && (
        <LinkButton to={`/exams/${exam.id}/paper/versions`} variant="secondary">
          {text.versions}
        </LinkButton>
      )}
      {open && (
        <ConfirmDialog
          open
          title={text[open]}
          confirmLabel={text[open]}
          isPending={isSettling || all[open].isPending}
          failure={all[open].error}
          onConfirm={() => confirm(open)}
          onCancel={() => setOpen(null)}
        >
          <p>{words[open]}</p>
          {open === 'return' && (
            <TextFormField
              id="return-reason"
              label={text.reason}
              rows={4}
              required
              value={reason}
              error={hasTried && isReasonMissing ? text.reasonMissing : undefined}
              onChange={setReason}
            />
          )}
          {open === 'return' && <KeptFormLine kept={form} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
