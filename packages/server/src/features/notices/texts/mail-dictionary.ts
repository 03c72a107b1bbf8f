import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';

/** What every mail may say beside its notice's own facts: instants are already written out in the language. */
export type MailSetting = {
  courseCode: string;
  courseTitle: string;
  examStart: string;
  /** Karakter's own address; mail says where to go, never what only the page may show. */
  url: string;
  /** An instant in words, in the receiver's language. */
  written(instant: string): string;
  /** The same, of what ends then: at midnight it is 24.00 of the day before. */
  end(instant: string): string;
  /** The same, of what has to be done by then: at midnight it is 23.59 of the day before. */
  deadline(instant: string): string;
};

export type MailText = { subject: string; body: string };

/** One mail for each kind of notice; a missing one does not compile. */
export type MailTexts = {
  readonly [Kind in NoticeKind]: (facts: NoticeFacts[Kind], setting: MailSetting) => MailText;
};
