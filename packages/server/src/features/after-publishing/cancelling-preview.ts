import type { CancellingPreview } from '@karakter/contract/after-publishing/routes';
import { cancellingCounts } from '@karakter/domain/after-publishing/cancelling';
import type { Because } from '@karakter/domain/rules/change-reasons';
import { mailsShown } from '../notices/mails-shown.ts';
import type { Cancelling, Concerned } from './cancelling.ts';
import { noticeToCandidate } from './cancelling-notices.ts';
import { toldOf } from './staff-concerned.ts';

/** What it does to whom, before anything is done: counts and mails, and no names [P14, U7]. */
export function cancellingPreview(
  { exam, isCancelled }: Cancelling,
  { concerned, staff, isKept, seen }: Concerned,
  { because, url }: { because: Because; url: string },
): CancellingPreview {
  const endsAt = exam.startsAt.add({ minutes: exam.durationMinutes });
  const notice = noticeToCandidate(isCancelled, { startsAt: exam.startsAt, endsAt, isKept }, because);
  const about = { exam, startsAt: exam.startsAt.toString(), url };
  const languages = concerned.map(({ language }) => language);
  return {
    seen,
    candidates: cancellingCounts(concerned.map(({ sitting }) => sitting.state)),
    told: toldOf(concerned.length, staff),
    mails: mailsShown(notice, languages, about),
  };
}
