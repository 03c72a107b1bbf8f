import type { DigestNotice } from '@karakter/domain/notices/account-notices';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../../platform/database/db.ts';
import { aboutNotice } from '../about-notice.ts';
import type { Notice } from '../store.ts';
import { isNoticeKind, writeNotice } from '../write-mail.ts';
import { noticesOfDigests } from './store.ts';

function written(notice: Notice, language: Language, url: string): DigestNotice[] {
  const { kind, data, code, title } = notice;
  if (!isNoticeKind(kind)) return [];
  const about = aboutNotice(notice, url);
  const { subject, body } = writeNotice({ kind, facts: data as NoticeFacts[typeof kind] }, language, about);
  return [{ course: `${code} ${title}`.trim(), subject, body }];
}

/**
 * What the notices of daily mails say, in each receiver's language, by the id of the mail: as their own mails would have, with
 * their links [T1].
 */
export async function noticesInDigests(
  tx: Tx,
  digests: readonly Pick<Notice, 'id' | 'language'>[],
  url: string,
): Promise<ReadonlyMap<string, DigestNotice[]>> {
  const notices = await noticesOfDigests(
    tx,
    digests.map(({ id }) => id),
  );
  const of = Map.groupBy(notices, ({ digest_id }) => digest_id);
  return new Map(
    digests.map(({ id, language }) => [
      id,
      (of.get(id) ?? []).flatMap((notice) => written(notice, language, url)),
    ]),
  );
}
