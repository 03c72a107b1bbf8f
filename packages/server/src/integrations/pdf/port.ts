import type { RichText } from '@karakter/domain/text/rich-text';

/** The languages a document can be set in: bokmål, nynorsk, English. */
export type PdfLanguage = 'nb' | 'nn' | 'en';

/** What every document says about the exam it belongs to. `examDate` is written out for people. */
type ExamHeading = {
  readonly language: PdfLanguage;
  readonly courseCode: string;
  readonly courseTitle: string;
  readonly examDate: string;
};

type Question = { readonly number: string; readonly title: string; readonly points: number };

/**
 * A candidate's answer as graders and archive get it [S2]. It has no field for a name on purpose, and none for the
 * time of the hand-in, which would show who had extra time [U7]. `sha256` is of the canonical answer; `canonical`,
 * when given, is that text and is attached inside the PDF, so that the file proves itself.
 */
export type AnswerPdfInput = ExamHeading & {
  readonly candidateNumber: string;
  readonly wordCount: number;
  readonly sha256: string;
  readonly canonical?: string;
  readonly questions: readonly (Question &
    (
      | { readonly kind: 'essay'; readonly body: RichText }
      | {
          readonly kind: 'multipleChoice';
          readonly options: readonly { readonly text: string; readonly chosen: boolean }[];
        }
    ))[];
};

/** The paper as a candidate sees it [A1]. */
export type PaperPdfInput = ExamHeading & {
  /** Printed above the heading and at the top of each page: how the paper is to be kept. */
  readonly notice?: string;
  readonly duration: string;
  readonly permittedAids: string;
  readonly introduction?: RichText;
  /** The images of its texts as `data:` addresses, by id. */
  readonly images?: Readonly<Record<string, string>>;
  readonly questions: readonly (Question &
    (
      | { readonly kind: 'essay'; readonly body: RichText }
      | { readonly kind: 'multipleChoice'; readonly body: RichText; readonly options: readonly string[] }
    ))[];
};

/** The grading guide [A4]; `correct` marks the right options of multiple choice. */
export type GuidePdfInput = ExamHeading & {
  readonly introduction?: RichText;
  readonly images?: Readonly<Record<string, string>>;
  readonly questions: readonly (Question & {
    readonly body: RichText;
    readonly options?: readonly { readonly text: string; readonly correct: boolean }[];
  })[];
};

/**
 * The protocol: what each commission decided and signed, and the grades in the order they were entered, never overwritten
 * [G17, R3].
 */
export type ProtocolPdfInput = ExamHeading & {
  readonly commissions: readonly {
    readonly heading: string;
    readonly members: readonly {
      readonly name: string;
      readonly affiliation: string;
      readonly role: string;
      readonly period: string;
    }[];
    readonly candidates: readonly {
      readonly candidateNumber: string;
      readonly grade: string;
      readonly basis: string;
    }[];
    readonly signatures: readonly {
      readonly name: string;
      readonly role: string;
      readonly version: string;
      readonly signedAt: string;
    }[];
    readonly checksum: string;
  }[];
  /** Sentences about the announcement. */
  readonly notes: readonly string[];
  readonly entries: readonly {
    readonly candidateNumber: string;
    readonly grade: string;
    readonly basis: string;
    readonly entered: string;
  }[];
};

/** One candidate's answer as it is printed with others: by number alone [G12, U7]. */
type PrintedScript = Pick<AnswerPdfInput, 'candidateNumber' | 'wordCount' | 'questions'>;

/** Scripts on paper: a cover sheet, and each answer from a front page on, with its own page numbers [G12]. */
export type PrintBundlePdfInput = ExamHeading & {
  /** The number of the commission, and which of how many files it is. */
  readonly commission: number;
  readonly part: number;
  readonly parts: number;
  readonly scripts: readonly PrintedScript[];
};

/** An explanation of a grade, or the decision of an appeal. `facts` are printed as a list above the text. */
export type CasePdfInput = ExamHeading & {
  readonly kind: 'explanation' | 'appealDecision';
  /** From whom and to whom a letter is; its title and running head have the candidate number alone. */
  readonly institution?: string;
  readonly recipient?: string;
  readonly candidateNumber: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly body: RichText;
  readonly legalBasis: string;
};

/** The candidates of each room; a room's name is printed as it is given. */
type RoomListsPdfInput<Row> = ExamHeading & {
  readonly startsAt: string;
  readonly rooms: readonly { readonly room: string; readonly rows: readonly Row[] }[];
};

/** For those who watch the rooms: who sits where, and a place for each signature [I10]. */
export type AttendanceListPdfInput = RoomListsPdfInput<{
  readonly name: string;
  readonly seat: string;
  readonly candidateNumber: string;
  readonly studentNumber: string;
  readonly endsAt: string;
}>;

/** For the doors of the rooms: numbers or names, never both [I10, U7]. */
export type DoorListPdfInput = RoomListsPdfInput<{ readonly candidate: string; readonly seat: string }> & {
  readonly shows: 'candidateNumbers' | 'names';
};

/** A list as a page shows it; it is about no exam, and its date is the instant at which it was made. */
type ListPdfInput = ExamHeading & {
  readonly caption: string;
  /** What the rows are chosen and ordered by, each in words. */
  readonly chosen: readonly string[];
  readonly count: string;
  readonly columns: readonly { readonly header: string; readonly isEnd: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

/** A page that only shows the seal; it is about no exam, and its date is the day of the check. */
type SealTrialPdfInput = ExamHeading;

/** Which data each template takes. */
export type PdfInputs = {
  readonly sealTrial: SealTrialPdfInput;
  readonly answer: AnswerPdfInput;
  readonly paper: PaperPdfInput;
  readonly guide: GuidePdfInput;
  readonly protocol: ProtocolPdfInput;
  readonly printBundle: PrintBundlePdfInput;
  readonly case: CasePdfInput;
  readonly attendanceList: AttendanceListPdfInput;
  readonly doorList: DoorListPdfInput;
  readonly list: ListPdfInput;
};

export type PdfTemplate = keyof PdfInputs;

/**
 * `createdAt` is the only instant in what is set: the same input gives the same bytes. With `sealedAt` the
 * institution's electronic seal is added with that time [S3]. A document with `isLong` is set in parallel, so that
 * the others do not wait for it.
 */
export type PdfOptions = {
  readonly createdAt: Temporal.Instant;
  readonly sealedAt?: Temporal.Instant;
  readonly isLong?: boolean;
};

/** Sets and seals documents away from the server's process, in the order they were asked for. */
export type PdfWorker = {
  /**
   * The document as PDF/A; rejects when Typst refuses it, when its process crashes on it twice, or when there is no
   * certificate for a requested seal.
   */
  readonly compile: <T extends PdfTemplate>(
    template: T,
    data: PdfInputs[T],
    options: PdfOptions,
  ) => Promise<Uint8Array>;
  /** Stops the process; waiting requests are rejected. */
  readonly close: () => Promise<void>;
};
