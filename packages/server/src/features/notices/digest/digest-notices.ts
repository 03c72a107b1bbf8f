import type { DigestNotice } from '@karakter/domain/notices/account-notices';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Tx } from '../../../platform/database/db.ts';
import { type Notice, noticesOfDigest } from '../store.ts';
import { isNoticeKind, writeNotice } from '../write-mail.ts';

/** What the notices of a daily mail say, in its receiver's language: as their own mails would have, without their addresses. */
export async function noticesInDigest(tx: Tx, digest: Notice, url: string): Promise<DigestNotice[]> {
  const { language } = digest;
  return (await noticesOfDigest(tx, digest.id)).flatMap(({ kind, data, code, title, startsAt }) => {
    if (!isNoticeKind(kind)) return [];
    const about = { courseCode: code, courseTitle: title, examStart: startsAt, url };
    const { subject, body } = writeNotice({ kind, facts: data as NoticeFacts[typeof kind] }, language, about);
    return [{ course: `${code} ${title}`.trim(), subject, body: body.replace(`\n\n${url}`, '') }];
  });
}
