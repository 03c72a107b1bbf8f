import { gradingRoutes, mostConfirmedAtOnce } from '@karakter/contract/grading/routes';
import type { Route } from '@karakter/contract/platform/route';
import { useState } from 'react';
import { useCommand } from '../../../../api/api.ts';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { gradingText } from '../../texts.ts';
import { useTellConfirmed } from './confirmed-elsewhere.ts';
import { type ConfirmedOne, outcomeWords } from './outcome-words.ts';

type Parts = {
  readonly commissionId: string;
  /** The candidates with a grade that is not confirmed. */
  readonly ready: readonly number[];
  /** Saves everything that is typed first; false when something could not be saved, which stands beside its field. */
  readonly onBefore: () => Promise<boolean>;
  /** The version of a candidate's assessment, once all is saved. */
  readonly versionOf: (candidateNumber: number) => number;
  /** What the page shows besides the comparison and the commission. */
  readonly invalidates: readonly Route[];
};

/** Confirms many assessments in one go, after a question; the outcome tells which were refused [G1]. */
export function useConfirmMany({ commissionId, ready, onBefore, versionOf, invalidates }: Parts) {
  const text = useText(gradingText);
  const announce = useAnnounce();
  const tell = useTellConfirmed(commissionId);
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<readonly ConfirmedOne[] | null>(null);
  // No more is promised than one request confirms; the button is there again for the rest.
  const asked = ready.slice(0, mostConfirmedAtOnce);
  const confirm = useCommand(gradingRoutes.confirmAssessments, {
    invalidates: [...invalidates, gradingRoutes.showCommission, gradingRoutes.compareGrades],
    onDone: ({ results }) => {
      tell();
      announce(outcomeWords(text, results));
      setOpen(false);
      setOutcome(results);
    },
  });
  const start = async () => {
    setSaving(true);
    const isSaved = await onBefore();
    setSaving(false);
    if (!isSaved) return setOpen(false);
    const versions = Object.fromEntries(asked.map((number) => [number, versionOf(number)]));
    confirm.mutate({ params: { commissionId }, body: { candidateNumbers: asked, versions } });
  };
  return {
    asked,
    outcome,
    closeOutcome: () => setOutcome(null),
    ask: () => setOpen(true),
    dialog: {
      open: isOpen,
      onConfirm: () => void start(),
      onCancel: () => setOpen(false),
      isPending: isSaving || confirm.isPending,
      failure: confirm.error,
    },
  };
}
