import { placeOf } from '@karakter/domain/notices/notice-place';
import type { Notice } from './store.ts';
import { isNoticeKind } from './write-mail.ts';

/** What each mail says of its exam, with the address of the page where the receiver finds what it is about [T1]. */
export function aboutNotice(notice: Notice, url: string) {
  const { kind, exam_id: examId, candidacy_id: candidacyId, case_ids: caseIds } = notice;
  const place = isNoticeKind(kind) ? placeOf({ kind, examId, candidacyId, caseIds }) : '';
  return {
    courseCode: notice.code,
    courseTitle: notice.title,
    examStart: notice.startsAt,
    url: `${url}${place}`,
  };
}
