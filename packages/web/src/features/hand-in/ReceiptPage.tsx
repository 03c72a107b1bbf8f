import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { handinRoutes, type Receipt } from '@karakter/contract/hand-in/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { CheckmarkCircleFillIcon, DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { useHeadingFocus, usePageTitle } from '../../ui/page-title.ts';
import { LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { FailedSitting } from '../sitting/FailedSitting.tsx';
import { takeoverText } from '../sitting/room/notices/takeover-texts.ts';
import * as styles from './handin.module.css';
import { pdfPatienceMs } from './pdf-patience.ts';
import { handinText } from './texts.ts';
import { useReopened } from './use-reopened.ts';

function Facts({ receipt }: { readonly receipt: Receipt }) {
  const text = useText(handinText);
  const { language } = useLanguage();
  const facts = [
    [text.handedInAt, writtenInstant(receipt.handedInAt, language)],
    [text.candidateNumber, receipt.candidateNumber],
    [text.wordCount, receipt.words],
    [text.receiptCode, receipt.receiptCode],
  ] as const;
  return (
    <dl className={styles.receiptFacts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className={styles.receiptHash}>
        <dt>{text.sha256}</dt>
        <dd>
          <code>{receipt.sha256}</code>
          <span className="quiet">{text.sha256Words}</span>
        </dd>
      </div>
      {receipt.pdfSha256 && (
        <div className={styles.receiptHash}>
          <dt>{text.pdfSha256}</dt>
          <dd>
            <code>{receipt.pdfSha256}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Actions({ receipt, candidacyId }: { readonly receipt: Receipt; readonly candidacyId: string }) {
  const text = useText(handinText);
  return (
    <div className={styles.receiptActions}>
      <Button variant="secondary" onClick={() => window.print()}>
        <PrinterSmallIcon aria-hidden />
        {text.print}
      </Button>
      {receipt.pdfReady ? (
        <Button asChild variant="secondary">
          <a href={apiUrl(handinRoutes.ownAnswerPdf, { params: { candidacyId } })} download>
            <DownloadIcon aria-hidden />
            {text.pdf}
          </a>
        </Button>
      ) : (
        <p role="status" className="quiet">
          {receipt.pdfDelayed ? text.pdfDelayed : text.pdfComing}
        </p>
      )}
    </div>
  );
}

/**
 * Updates that arrived too late to count automatically are reported here: the exam room, which would report them, is
 * closed by then [D7].
 */
function QuarantinedNote() {
  const text = useText(takeoverText);
  const { kept } = (useLocation().state ?? {}) as { kept?: keyof typeof text.quarantined | null };
  return kept ? <Alert data-color="info">{text.quarantined[kept]}</Alert> : null;
}

/** Names the earlier hand-ins that were opened again: this receipt is the one that counts [D17]. */
function Earlier({ receipt: { earlier } }: { readonly receipt: Receipt }) {
  const text = useText(handinText);
  const { language } = useLanguage();
  return earlier.map(({ handedInAt, receiptCode }) => (
    <Paragraph key={receiptCode}>{text.earlier(receiptCode, writtenInstant(handedInAt, language))}</Paragraph>
  ));
}

/** A candidate who has handed in is led here, and a screen reader reads the heading first. */
function Title() {
  const heading = useHeadingFocus();
  return (
    <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
      {useText(handinText).receiptTitle}
    </Heading>
  );
}

/** The receipt [S1, S3] fills the screen, and can be printed now or later. */
export function ReceiptPage() {
  const { candidacyId = '' } = useParams();
  const text = useText(handinText);
  const announce = useAnnounce();
  const [isComplete, setComplete] = useState(false);
  const refetchInterval = isComplete ? false : pdfPatienceMs;
  const receipt = useApi(handinRoutes.viewReceipt, { params: { candidacyId } }, { refetchInterval });
  const isThere = receipt.data !== undefined;
  const isPdfReady = receipt.data?.pdfReady ?? false;
  usePageTitle(text.receiptTitle);
  useReopened(candidacyId);
  useEffect(() => setComplete(isPdfReady), [isPdfReady]);
  useEffect(() => {
    if (isThere) announce(text.receiptTitle);
  }, [isThere, announce, text]);
  if (receipt.isPending) return <LoadingState />;
  if (!receipt.data) return <FailedSitting failure={receipt.error} onRetry={() => void receipt.refetch()} />;
  return (
    <main id="content" className={styles.receipt} tabIndex={-1}>
      <CheckmarkCircleFillIcon aria-hidden className={styles.receiptMark} />
      <Title />
      <Paragraph>
        <strong>{receipt.data.courseCode}</strong> {receipt.data.courseTitle}
      </Paragraph>
      {receipt.data.kind === 'automatic' && <Paragraph>{text.automatic}</Paragraph>}
      <QuarantinedNote />
      <Facts receipt={receipt.data} />
      <Earlier receipt={receipt.data} />
      <Actions receipt={receipt.data} candidacyId={candidacyId} />
      <Paragraph>
        <TextLink to="/verify">{text.verify(`${location.host}/verify`)}</TextLink>
      </Paragraph>
      <Paragraph className="quiet">{text.done}</Paragraph>
      <div className={styles.receiptWay}>
        <TextLink to="/">{text.toFrontPage}</TextLink>
      </div>
    </main>
  );
}
