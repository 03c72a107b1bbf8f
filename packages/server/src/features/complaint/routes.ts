import type { Mount } from '../../platform/http/mount.ts';
import { mountMyComplaints } from './candidate-routes.ts';
import { mountDismissalAppeals } from './dismissal/routes.ts';
import { mountNewGrading } from './new-grading/routes.ts';
import { mountComplaintCases } from './office-routes.ts';

/** All routes of procedural complaints (uhl. § 11-9) [K8], and of appeals against the dismissal of any case [K1]. */
export function mountComplaints(mount: Mount): void {
  mountMyComplaints(mount);
  mountComplaintCases(mount);
  mountNewGrading(mount);
  mountDismissalAppeals(mount);
}
