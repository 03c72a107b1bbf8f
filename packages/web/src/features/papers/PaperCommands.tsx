import { Button } from '@digdir/designsystemet-react';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';
import type { PaperDraft } from './use-paper-writing.ts';

type CommandsProps = { readonly exam: ExamView; readonly paper: PaperView; readonly draft: PaperDraft };
type Asked = 'submit' | 'approve' | 'return';
const asked: readonly Asked[] = ['submit', 'approve', 'return'];

function useCommands(
  { exam, draft }: Pick<CommandsProps, 'exam' | 'draft'>,
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
  const give = async (command: Asked, reason: string) => {
    const version = await draft.settle();
    // A paper that could not be saved is not submitted; the line below the paper says why.
    if (version === null) return close();
    if (command === 'submit') submit.mutate({ params, body: { version } });
    if (command === 'approve') approve.mutate({ params, body: { version } });
    if (command === 'return') giveBack.mutate({ params, body: { version, reason } });
  };
  const all = { submit, approve, return: giveBack };
  return { give: (command: Asked, reason: string) => void give(command, reason), all };
}

/** The commands for the paper as a whole; the server decides which are allowed. */
export function PaperCommands({ exam, paper, draft }: CommandsProps) {
  const text = useText(papersText);
  const [open, setOpen] = useState<Asked | null>(null);
  const form = useKeptForm(`paper-return:${exam.id}`, '');
  const { content: reason, change: setReason } = form;
  const { give, all } = useCommands({ exam, draft }, () => setOpen(null), form.done);
  const words = { submit: text.submitWords, approve: text.approveWords, return: text.returnWords };
  // A draft that the server has not checked yet may still lack something; the command then checks it.
  const allowed = asked.filter((command) => paper.allowedCommands.includes(command));
  return (
    <div className={styles.paperCommands}>
      {allowed.map((command) => (
        <Button
          key={command}
          variant={command === 'return' ? 'secondary' : 'primary'}
          onClick={() => setOpen(command)}
        >
          {text[command]}
        </Button>
      ))}
      <LinkButton to={`/exams/${exam.id}/paper/preview`} variant="secondary">
        {text.asCandidate}
      </LinkButton>
      {open && (
        <ConfirmDialog
          open
          title={text[open]}
          confirmLabel={text[open]}
          isPending={all[open].isPending}
          failure={all[open].error}
          onConfirm={() => give(open, reason)}
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
              onChange={setReason}
            />
          )}
          {open === 'return' && <KeptFormLine kept={form} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
