import { Button } from '@digdir/designsystemet-react';
import { type PaperView, papersRoutes } from '@karakter/contract/papers';
import { type ExamView, planningRoutes } from '@karakter/contract/planning';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { papersText } from './text.ts';
import type { PaperDraft } from './use-draft.ts';

type CommandsProps = { readonly exam: ExamView; readonly paper: PaperView; readonly draft: PaperDraft };
type Asked = 'submit' | 'approve' | 'return';
const asked: readonly Asked[] = ['submit', 'approve', 'return'];

function useCommands({ exam, draft }: Pick<CommandsProps, 'exam' | 'draft'>, onDone: () => void) {
  const options = { invalidates: [papersRoutes.readPaper, planningRoutes.seeExam], onDone };
  const submit = useCommand(papersRoutes.submitPaper, options);
  const approve = useCommand(papersRoutes.approvePaper, options);
  const giveBack = useCommand(papersRoutes.returnPaper, options);
  const params = { examId: exam.id };
  const give = async (command: Asked, reason: string) => {
    const version = await draft.settle();
    if (command === 'submit') submit.mutate({ params, body: { version } });
    if (command === 'approve') approve.mutate({ params, body: { version } });
    if (command === 'return') giveBack.mutate({ params, body: { version, reason } });
  };
  const all = { submit, approve, return: giveBack };
  return { give: (command: Asked, reason: string) => void give(command, reason).catch(() => undefined), all };
}

/** What can be done with the paper as a whole; the server says which of it is allowed. */
export function PaperCommands({ exam, paper, draft }: CommandsProps) {
  const text = useText(papersText);
  const [open, setOpen] = useState<Asked | null>(null);
  const [reason, setReason] = useState('');
  const { give, all } = useCommands({ exam, draft }, () => setOpen(null));
  const saving = { saved: text.saved, saving: text.saving, unsaved: text.unsaved }[draft.state];
  const words = { submit: text.submitWords, approve: text.approveWords, return: text.returnWords };
  // What is written but not judged by the server yet may still lack something: it is asked then.
  const allowed = asked.filter((command) => paper.allowedCommands.includes(command));
  return (
    <div className="paper-commands">
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
      {paper.allowedCommands.includes('save') && (
        <span className="quiet" role="status">
          {saving}
        </span>
      )}
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
        </ConfirmDialog>
      )}
    </div>
  );
}
