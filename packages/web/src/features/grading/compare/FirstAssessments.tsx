import { decidingRoutes } from '@karakter/contract/grading/deciding';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { Beside, WhyYours } from './DiscussionPart.tsx';

type FirstAssessmentsProps = Pick<OpenCommission, 'commission'> & { readonly candidateNumber: number };

function Found({ commission, candidateNumber }: FirstAssessmentsProps) {
  const { commissionId } = commission;
  const found = useDeskApi(decidingRoutes.showDiscussion, { params: { commissionId, candidateNumber } });
  return (
    found.data && (
      <>
        <WhyYours dispute={found.data.dispute} />
        <Beside discussion={found.data} isThird />
      </>
    )
  );
}

/** At a third grader's desk: why the grade is to be decided, and the first assessments, where the rule set shows them before the decision [G6]. */
export function FirstAssessments(props: FirstAssessmentsProps) {
  return props.commission.kind === 'third' ? <Found {...props} /> : null;
}
