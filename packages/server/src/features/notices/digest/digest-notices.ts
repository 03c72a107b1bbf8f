import type { DigestNotice } from '@karakter/domain/notices/account-notices';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Tx } from '../../../platform/database/db.ts';
import { aboutNotice } from '../about-notice.ts';
import { type Notice, noticesOfDigest } from '../store.ts';
import { isNoticeKind, writeNotice } from '../write-mail.ts';

/** What the notices of a daily mail say, in its receiver's language: as their own mails would have, with their links [T1]. */
export async function noticesInDigest(tx: Tx, digest: Notice, url: string): Promise<DigestNotice[]> {
  const { language } = digest;
  return (await noticesOfDigest(tx, digest.id)).flatMap((notice) => {
    const { kind, data, code, title } = notice;
    if (!isNoticeKind(kind)) return [];
    const about = aboutNotice(notice, url);
    const { subject, body } = writeNotice({ kind, facts: data as NoticeFacts[typeof kind] }, language, about);
    return [{ course: `${code} ${title}`.trim(), subject, body }];
  });
}
