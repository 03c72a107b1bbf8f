import { appealRoutes } from '@karakter/contract/appeal/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { movingRoutes } from '@karakter/contract/grading/moving';
import { commissionRoutes } from '@karakter/contract/planning/commissions';

/** What is read again after a change of members or of who grades whom. */
export const seatsChanged = [
  commissionRoutes.seeCommissions,
  appealRoutes.listAppeals,
  movingRoutes.seeDistribution,
  planningRoutes.seeExam,
  planningRoutes.examHistory,
];
