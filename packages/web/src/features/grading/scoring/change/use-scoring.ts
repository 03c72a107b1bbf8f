import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import type { ScoringPreview, ScoringView } from '@karakter/contract/grading/scoring-views';
import type { Scoring } from '@karakter/domain/grading/scoring';
import { useApi, useCommand } from '../../../../api/api.ts';

type State = { readonly isPending: boolean; readonly error: unknown };
type Decision = { readonly command: 'confirm' | 'decline' | 'withdraw'; readonly reason: string };

/** The scoring of an exam as its page needs it, for graders and for those who answer for the exam alike. */
export type ScoringCalls = {
  /** Names the kept form. */
  readonly key: string;
  readonly found: State & { readonly data?: ScoringView | undefined; readonly refetch: () => unknown };
  readonly preview: State & {
    readonly data?: ScoringPreview | undefined;
    readonly ask: (scoring: Scoring, from: number) => void;
  };
  readonly proposal: State & {
    readonly send: (body: { scoring: Scoring; basedOn: number; reason: string }, done: () => void) => void;
  };
  readonly decision: State & { readonly send: (changeId: string, body: Decision, done: () => void) => void };
  /** Null where no grade is the caller's to keep. */
  readonly keeping:
    | (State & { readonly send: (rescoredId: string, reason: string, done: () => void) => void })
    | null;
};

/** How often a page asks while a change is being applied, in milliseconds. */
const whileApplied = 1000;
const isBeingApplied = (view: ScoringView | undefined) => view?.open?.state === 'confirmed';

/** For a grader: the own commission, its marks, and the grades to decide on. */
export function useCommissionScoring(commissionId: string): ScoringCalls {
  const params = { commissionId };
  const { showScoring } = scoringRoutes;
  const shown = [showScoring, gradingRoutes.showGradedPaper, gradingRoutes.showCommission];
  const found = useApi(showScoring, { params });
  useApi(showScoring, { params }, { refetchInterval: isBeingApplied(found.data) ? whileApplied : false });
  const preview = useCommand(scoringRoutes.previewScoring);
  const proposal = useCommand(scoringRoutes.proposeScoring, { invalidates: shown });
  const decision = useCommand(scoringRoutes.decideScoringChange, { invalidates: shown });
  const keeping = useCommand(scoringRoutes.keepGrade, { invalidates: shown });
  return {
    key: commissionId,
    found,
    preview: { ...preview, ask: (scoring, from) => preview.mutate({ params, body: { scoring, from } }) },
    proposal: { ...proposal, send: (body, onSuccess) => proposal.mutate({ params, body }, { onSuccess }) },
    decision: {
      ...decision,
      send: (changeId, body, onSuccess) =>
        decision.mutate({ params: { ...params, changeId }, body }, { onSuccess }),
    },
    keeping: {
      ...keeping,
      send: (rescoredId, reason, onSuccess) =>
        keeping.mutate({ params: { ...params, rescoredId }, body: { reason } }, { onSuccess }),
    },
  };
}

/** For those who answer for the exam: automatic points and revealed work. */
export function useExamScoring(examId: string): ScoringCalls {
  const params = { examId };
  const { showExamScoring } = scoringRoutes;
  const found = useApi(showExamScoring, { params });
  useApi(showExamScoring, { params }, { refetchInterval: isBeingApplied(found.data) ? whileApplied : false });
  const shown = [showExamScoring];
  const preview = useCommand(scoringRoutes.previewExamScoring);
  const proposal = useCommand(scoringRoutes.proposeExamScoring, { invalidates: shown });
  const decision = useCommand(scoringRoutes.decideExamScoringChange, { invalidates: shown });
  return {
    key: examId,
    found,
    preview: { ...preview, ask: (scoring, from) => preview.mutate({ params, body: { scoring, from } }) },
    proposal: { ...proposal, send: (body, onSuccess) => proposal.mutate({ params, body }, { onSuccess }) },
    decision: {
      ...decision,
      send: (changeId, body, onSuccess) =>
        decision.mutate({ params: { ...params, changeId }, body }, { onSuccess }),
    },
    keeping: null,
  };
}
