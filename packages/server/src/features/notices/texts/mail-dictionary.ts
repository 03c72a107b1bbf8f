import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';

/** The facts that every mail may use besides its notice's own: instants are already written out in the language. */
export type MailSetting = {
  courseCode: string;
  courseTitle: string;
  examStart: string;
  /** Karakter's own address; mail links to a page, and never contains what only the page may show. */
  url: string;
  /** An instant in words, in the receiver's language. */
  written(instant: string): string;
  /** The same, for an end: at midnight it is 24.00 of the day before. */
  end(instant: string): string;
  /** The same, for a deadline: at midnight it is 23.59 of the day before. */
  deadline(instant: string): string;
};

export type MailText = { subject: string; body: string };

/** One mail for each kind of notice; a missing one does not compile. */
export type MailTexts = {
  readonly [Kind in NoticeKind]: (facts: NoticeFacts[Kind], setting: MailSetting) => MailText;
};
