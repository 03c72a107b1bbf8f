import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { useApi } from '../../../api/api.ts';

/**
 * What stands in the way of publishing. It is asked for again whenever a page with it is opened, since every page of the
 * exam may have changed it a moment ago.
 */
export const usePublishing = (examId: string) =>
  useApi(publishingRoutes.seePublishing, { params: { examId } }, { staleTime: 0 });
