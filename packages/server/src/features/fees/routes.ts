import type { Mount } from '../../platform/http/mount.ts';
import { mountFeesOfGraders } from './grader-routes.ts';
import { mountFeesOfOffice } from './office-routes.ts';
import { mountFeeRates } from './rate-routes.ts';

/** Fees for grading: claims, decisions, files for payroll and rates [G14]. */
export function mountFees(mount: Mount): void {
  mountFeesOfGraders(mount);
  mountFeesOfOffice(mount);
  mountFeeRates(mount);
}
