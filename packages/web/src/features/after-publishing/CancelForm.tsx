import { Button } from '@digdir/designsystemet-react';
import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import type { ExamView } from '@karakter/contract/exam/routes';
import type { ChangeReason } from '@karakter/domain/rules/change-reasons';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useText } from '../../text/language.tsx';
import { FormErrors } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { BecauseFields } from './BecauseFields.tsx';
import { type BecauseDraft, noReason } from './because-draft.ts';
import { CancellingShown } from './CancellingShown.tsx';
import { cancellingText } from './cancelling-texts.ts';
import { useBecause } from './use-because.ts';
import { useAfterChange, useLookFirst } from './use-look-first.ts';

type Props = {
  readonly exam: ExamView;
  /** To cancel the exam, or to take that back. */
  readonly isCancelled: boolean;
  readonly offered: readonly ChangeReason[];
};

/** Cancels a published exam, or takes that back: what it does is shown before it is done [P14]. */
export function CancelForm({ exam, isCancelled, offered }: Props) {
  const text = useText(cancellingText);
  const form = useKeptChanges<BecauseDraft>(`exam-cancelling:${exam.id}`, noReason);
  const preview = useCommand(changingRoutes.seeCancelling);
  const said = isCancelled ? text.cancelled : text.held;
  const after = useAfterChange(exam, { said, onDone: form.done });
  const change = useCommand(changingRoutes.cancelExam, after);
  const { because, missing, errors, onTry } = useBecause(form.content, offered);
  const asked = because && { isCancelled, ...because };
  const { look, isLookedAt, seen, confirm } = useLookFirst(asked, {
    examId: exam.id,
    preview,
    change,
    onTry,
  });
  return (
    <>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          look();
        }}
      >
        <FormErrors errors={errors} />
        <BecauseFields
          draft={form.content}
          offered={offered}
          missing={missing}
          isOnFrontPage={isCancelled}
          onChange={form.change}
        />
        <KeptFormLine kept={form} />
        {isLookedAt && preview.isError && <FailedState failure={preview.error} onRetry={look} />}
        <Button type="submit" variant={seen ? 'secondary' : 'primary'} loading={preview.isPending}>
          {isCancelled ? text.look : text.lookHeld}
        </Button>
      </form>
      {seen && (
        <CancellingShown key={seen.seen} preview={seen} isCancelled={isCancelled}>
          {change.error && <FailedState failure={change.error} onRetry={look} />}
          <div>
            <Button
              {...(isCancelled && { 'data-color': 'danger' })}
              loading={change.isPending}
              onClick={() => confirm(seen)}
            >
              {isCancelled ? text.confirm : text.confirmHeld}
            </Button>
          </div>
        </CancellingShown>
      )}
    </>
  );
}
