import type { Mount } from '../../platform/http/mount.ts';
import { mountExplainedAnswers } from './answer-beside.ts';
import { mountExplanationsOfCandidates } from './candidate-routes.ts';
import { mountExplanationCases } from './case-routes.ts';
import { mountExplanationsForAll } from './for-all/routes.ts';
import { mountGivenExplanations } from './given/routes.ts';
import { mountExplanationsOfGraders } from './grader-routes.ts';
import { mountLateRequests } from './intake/late-routes.ts';
import { mountExplanationRegistration } from './intake/register-routes.ts';

/** Explanations (begrunnelser): requested, written, sent, read (uhl. § 11-8) [E1–E6]. */
export function mountExplanation(mount: Mount, config: { secret: string }): void {
  mountExplanationsOfCandidates(mount);
  mountExplanationsOfGraders(mount);
  mountExplainedAnswers(mount, config);
  mountExplanationCases(mount);
  mountGivenExplanations(mount);
  mountExplanationsForAll(mount);
  mountExplanationRegistration(mount);
  mountLateRequests(mount);
}
