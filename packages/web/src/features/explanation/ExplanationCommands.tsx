import { Button, Paragraph } from '@digdir/designsystemet-react';
import { explanationRoutes, type GraderCaseView } from '@karakter/contract/explanation/routes';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import type { ExplanationWarning } from '@karakter/domain/explanation/content/warnings';
import { type ExplanationText, explanationFaults } from '@karakter/domain/explanation/explanation';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import type { Kept } from '../../kept-writing/document/use-kept-document.ts';
import { useSettled } from '../../kept-writing/use-settled.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FailedState } from '../../ui/States.tsx';
import { GivenOrally } from './desk/GivenOrally.tsx';
import { Warnings } from './desk/Warnings.tsx';
import * as styles from './explanation.module.css';
import { explanationText } from './texts.ts';

const changed = [explanationRoutes.showExplanation, explanationRoutes.listMyExplanations];

type ExplanationCommandsProps = {
  readonly view: GraderCaseView;
  readonly draft: Kept<ExplanationText>;
  /** What the text should not hold; it can be sent all the same. */
  readonly warnings: readonly ExplanationWarning[];
  /** The text lacks a part; shown where it is written. */
  readonly onIncomplete: () => void;
};

/** Sending, leaving it to the exam office, and recording that it was given orally [E3]. */
export function ExplanationCommands({ view, draft, warnings, onIncomplete }: ExplanationCommandsProps) {
  const text = useText(explanationText);
  const { language } = useLanguage();
  const appealUntil = view.appealIfSent && writtenDeadline(view.appealIfSent, language);
  const [isAsking, setAsking] = useState(false);
  const onDone = () => setAsking(false);
  const send = useCommand(explanationRoutes.sendExplanation, { invalidates: changed, onDone });
  const ready = useCommand(explanationRoutes.markExplanationReady, { invalidates: changed });
  const params = { explanationId: view.id };
  const ifWhole = (go: () => void) => (explanationFaults(draft.content).length > 0 ? onIncomplete() : go());
  const { isSettling, settled } = useSettled(draft.settle);
  const give = async (command: typeof send | typeof ready) => {
    const version = await settled();
    if (version === null) setAsking(false);
    else command.mutate({ params, body: { version } });
  };
  return (
    <div className={styles.explanationCommands}>
      <div className="page-actions">
        <Button onClick={() => ifWhole(() => setAsking(true))}>{text.send}</Button>
        {view.state !== 'ready' && (
          <Button
            variant="secondary"
            loading={ready.isPending || (isSettling && !isAsking)}
            onClick={() => ifWhole(() => void give(ready))}
          >
            {text.markReady}
          </Button>
        )}
        <GivenOrally view={view} />
      </div>
      {ready.error && <FailedState failure={ready.error} />}
      <p className="quiet">
        {text.markReady}: {text.markReadyAbout}
      </p>
      <ConfirmDialog
        open={isAsking}
        title={text.send}
        confirmLabel={text.send}
        isPending={isSettling || send.isPending}
        failure={send.error}
        onConfirm={() => void give(send)}
        onCancel={() => setAsking(false)}
      >
        <Warnings warnings={warnings} />
        <Paragraph>{text.sendWords(view.candidateNumber, appealUntil)}</Paragraph>
      </ConfirmDialog>
    </div>
  );
}
