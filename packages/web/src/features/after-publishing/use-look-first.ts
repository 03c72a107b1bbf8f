import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';

const invalidates = [
  planningRoutes.seeExam,
  planningRoutes.examHistory,
  planningRoutes.listExams,
  changingRoutes.seeChanging,
];

/** What follows a change of a published exam: the form is done, `said` is announced, and the exam's page is shown. */
export function useAfterChange({ id }: ExamView, { said, onDone }: { said: string; onDone: () => void }) {
  const navigate = useNavigate();
  const announce = useAnnounce();
  return {
    invalidates,
    onDone: () => {
      onDone();
      announce(said);
      void navigate(`/exams/${id}`);
    },
  };
}

type Sent<Body> = { readonly params: { readonly examId: string }; readonly body: Body };
type Preview<Body, Seen> = {
  readonly mutate: (call: Sent<Body>) => void;
  readonly isPending: boolean;
  readonly data: Seen | undefined;
};
type Change<Body> = { readonly mutate: (call: Sent<Body>) => void; readonly reset: () => void };

/**
 * Shows what a change does before it is done: the look holds only for exactly what was looked at, and the change is sent
 * with it. `asked` is undefined while something is missing.
 */
export function useLookFirst<Asked extends object, Seen extends { readonly seen: string }>(
  asked: Asked | undefined,
  {
    examId,
    preview,
    change,
    onTry,
  }: {
    readonly examId: string;
    readonly preview: Preview<Asked, Seen>;
    readonly change: Change<Asked & { seen: string }>;
    readonly onTry: () => void;
  },
) {
  const [looked, setLooked] = useState<string | null>(null);
  const isLookedAt = asked !== undefined && looked === JSON.stringify(asked);
  const params = { examId };
  return {
    look: () => {
      onTry();
      if (!asked) return;
      change.reset();
      setLooked(JSON.stringify(asked));
      preview.mutate({ params, body: asked });
    },
    seen: isLookedAt && !preview.isPending ? preview.data : undefined,
    isLookedAt,
    confirm: ({ seen }: Seen) => asked && change.mutate({ params, body: { ...asked, seen } }),
  };
}
