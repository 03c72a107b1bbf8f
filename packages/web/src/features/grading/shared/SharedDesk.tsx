import { type ReactNode, useMemo } from 'react';
import type { GradedPaper, Script } from '../api-types.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { DivideQuestions } from './DivideQuestions.tsx';
import { EarlierEntry } from './EarlierEntry.tsx';
import { SharedState } from './SharedState.tsx';
import { SharedContext } from './shared-context.ts';
import { useSharedNews } from './use-shared-news.ts';

type Props = Pick<OpenCommission, 'commission'> & { readonly script: Script };

/** Lets the fields of a script know what the other members of a shared assessment have changed and confirmed [G1]. */
export function SharedDesk({ commission, script, children }: Props & { readonly children: ReactNode }) {
  const { members, shares } = commission;
  const shared = useSharedNews(commission, script);
  const work = useMemo(
    () => (shared === null ? null : { members, shares, shared }),
    [members, shares, shared],
  );
  return <SharedContext value={work}>{children}</SharedContext>;
}

/** Above the fields of a shared assessment: how it is completed, who has confirmed, and the division of the questions. */
export function SharedHead({ commission, script, paper }: Props & { readonly paper: GradedPaper }) {
  const isOpen = script.shared !== null && script.agreed === null;
  return (
    <>
      {isOpen && <SharedState workflow={commission.workflow} />}
      {isOpen && commission.members.length > 1 && (
        <DivideQuestions commission={commission} questions={paper.paper.questions} />
      )}
      <EarlierEntry script={script} />
    </>
  );
}
