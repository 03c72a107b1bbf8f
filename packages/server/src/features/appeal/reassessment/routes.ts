import type { Mount } from '../../../platform/http/mount.ts';
import { createGradedPapers } from '../../grading/graded-papers.ts';
import { mountReassessmentsOfGraders } from './grader-routes.ts';
import { mountReassessmentsOfOffice } from './office-routes.ts';

/** The new assessment of cases that are two grades or more apart [K6]; the secret opens the paper [A4]. */
export function mountReassessments(mount: Mount, { secret }: { secret: string }): void {
  mountReassessmentsOfOffice(mount);
  mountReassessmentsOfGraders(mount, { papers: createGradedPapers(secret), secret });
}
