import type { movingRoutes } from '@karakter/contract/grading/moving';
import type { z } from 'zod';

/** Which commission grades which candidate, as the server tells it. */
export type Distribution = z.output<typeof movingRoutes.seeDistribution.response>;
export type DistributedCandidate = Distribution['candidates'][number];
