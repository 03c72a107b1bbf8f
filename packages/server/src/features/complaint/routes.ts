import type { Mount } from '../../platform/http/mount.ts';
import { mountMyComplaints } from './candidate-routes.ts';
import { mountNewGrading } from './new-grading/routes.ts';
import { mountComplaintCases } from './office-routes.ts';

/** All routes of procedural complaints (uhl. § 11-9) [K8]. */
export function mountComplaints(mount: Mount): void {
  mountMyComplaints(mount);
  mountComplaintCases(mount);
  mountNewGrading(mount);
}
