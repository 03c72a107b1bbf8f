import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Verification } from '@karakter/contract/hand-in/verification';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import { useLanguage, useText } from '../../text/language.tsx';
import * as styles from './verify.module.css';
import { verifyText } from './verify-texts.ts';

export type AskedBy = 'receipt' | 'pdf';
type Known = Extract<Verification, { known: true }>;

function Facts({ handIn }: { readonly handIn: Known }) {
  const text = useText(verifyText);
  const { language } = useLanguage();
  const { receipt } = handIn;
  const facts = [
    [text.course, `${handIn.courseCode} ${handIn.courseTitle}`],
    [text.examDate, writtenDate(handIn.examDate, language)],
    ...(receipt
      ? [
          [text.handedInAt, writtenInstant(receipt.handedInAt, language)] as const,
          [text.words, receipt.words] as const,
        ]
      : []),
  ] as const;
  return (
    <dl className={styles.verifiedFacts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {receipt && (
        <>
          <div className={styles.verifiedHash}>
            <dt>{text.sha256}</dt>
            <dd>
              <code>{receipt.sha256}</code>
            </dd>
          </div>
          <div className={styles.verifiedHash}>
            <dt>{text.pdfSha256}</dt>
            <dd>{receipt.pdfSha256 ? <code>{receipt.pdfSha256}</code> : text.pdfNotMade}</dd>
          </div>
        </>
      )}
    </dl>
  );
}

type VerifiedProps = { readonly answer: Verification; readonly askedBy: AskedBy };

/** The result of verifying: genuine, with its facts, or unknown, with advice. */
export function VerifiedHandIn({ answer, askedBy }: VerifiedProps) {
  const text = useText(verifyText);
  if (!answer.known) {
    return (
      <Alert data-color="warning">
        <Heading level={2} data-size="2xs">
          {text.unknown}
        </Heading>
        <Paragraph>{askedBy === 'pdf' ? text.unknownPdf : text.unknownReceipt}</Paragraph>
      </Alert>
    );
  }
  return (
    <div className={styles.verified}>
      <Heading level={2} data-size="xs" className={styles.verifiedTitle}>
        <CheckmarkCircleFillIcon aria-hidden />
        {askedBy === 'pdf' ? text.pdfKnown : answer.receipt ? text.receiptKnown : text.fingerprintKnown}
      </Heading>
      {askedBy === 'pdf' && <Paragraph>{text.pdfKnownWords}</Paragraph>}
      {answer.isReplaced && <Alert data-color="info">{text.replaced}</Alert>}
      <Facts handIn={answer} />
      {!answer.receipt && <Paragraph>{text.hourByCode}</Paragraph>}
    </div>
  );
}
