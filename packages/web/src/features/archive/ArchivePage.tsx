import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ArchiveView, archiveRoutes } from '@karakter/contract/archive/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { archiveRefusal } from '@karakter/domain/archive/archive';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { writtenNumber } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { CasesToCome, Supplements } from './AfterArchiving.tsx';
import * as styles from './archive.module.css';
import { archiveText } from './texts.ts';

/** The interval of requests while a bundle is made. */
const lookAgain = { milliseconds: 1500 };

function Contents({ counts }: Pick<ArchiveView, 'counts'>) {
  const text = useText(archiveText);
  const { answers, explanations, appeals, events } = counts;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.holds}
      </Heading>
      <ul className={styles.archiveList}>
        <li>{text.answers(answers)}</li>
        <li>{text.explanations(explanations)}</li>
        <li>{text.appeals(appeals)}</li>
        <li>{text.events(events)}</li>
      </ul>
    </section>
  );
}

function Obstacles({ obstacles, lastDeadline }: Pick<ArchiveView, 'obstacles' | 'lastDeadline'>) {
  const text = useText(archiveText);
  if (obstacles.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.obstaclesTitle}
      </Heading>
      <ul className={styles.archiveList}>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>
            {text.obstacles[obstacle]}
            {obstacle === 'deadlinesRunning' && lastDeadline && (
              <>
                {' '}
                {text.lastDeadline} <DeadlineText instant={lastDeadline} />.
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type MakingProps = { readonly examId: string; readonly view: ArchiveView };

function Archiving({ examId, view }: MakingProps) {
  const text = useText(archiveText);
  const [isAsking, setAsking] = useState(false);
  const form = useKeptForm(`early-archive:${examId}`, '');
  const { content: reason, change: setReason } = form;
  const [isMissing, setMissing] = useState(false);
  const archive = useCommand(archiveRoutes.archiveExam, {
    invalidates: [archiveRoutes.showArchive, planningRoutes.seeExam],
    onDone: () => {
      form.done();
      setAsking(false);
    },
  });
  const isEarly = view.obstacles.length > 0;
  const passedBy = view.obstacles.includes('deadlinesRunning') ? text.early : text.unsigned;
  const label = isEarly ? passedBy : text.make;
  if (archiveRefusal(view.obstacles, text.earlyReason) !== undefined) return null;
  const confirm = () => {
    if (isEarly && reason.trim() === '') showAndFocus(() => setMissing(true), 'early-reason');
    else archive.mutate({ params: { examId }, body: { earlyReason: isEarly ? reason : null } });
  };
  return (
    <>
      <Button variant={isEarly ? 'secondary' : 'primary'} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={label}
        confirmLabel={text.make}
        isPending={archive.isPending}
        failure={archive.error}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <Paragraph>{text.makeWords(view.counts.answers)}</Paragraph>
        {isEarly && (
          <TextFormField
            id="early-reason"
            label={text.earlyReason}
            rows={3}
            value={reason}
            error={isMissing && reason.trim() === '' ? text.earlyMissing : undefined}
            onChange={setReason}
          />
        )}
        <KeptFormLine kept={form} />
      </ConfirmDialog>
    </>
  );
}

function inMegabytes(bytes: number, language: Language): string {
  return `${writtenNumber[language](Math.round(bytes / 1e5) / 10)} MB`;
}

function Bundle({ examId, bundle }: { examId: string; bundle: NonNullable<ArchiveView['bundle']> }) {
  const text = useText(archiveText);
  const { language } = useLanguage();
  return (
    <section className={styles.archiveBundle}>
      <p>
        {text.made} {writtenInstant(bundle.madeAt, language)} {text.by(bundle.madeBy)} · {text.size}{' '}
        {inMegabytes(bundle.bytes, language)}
      </p>
      <p>
        <strong>{text.checksum}</strong> <code className={styles.archiveChecksum}>{bundle.sha256}</code>
        <span className="quiet">{text.checksumAbout}</span>
      </p>
      <Button asChild>
        <a href={apiUrl(archiveRoutes.archiveBundle, { params: { examId } })}>{text.download}</a>
      </Button>
      <p className="quiet">{text.identity}</p>
    </section>
  );
}

function Making({ making }: { readonly making: NonNullable<ArchiveView['making']> }) {
  const text = useText(archiveText);
  const { language } = useLanguage();
  return (
    <div role="status">
      {making.lastError ? (
        <Alert data-color="warning">{text.makingFailed(making.attempts)}</Alert>
      ) : (
        <LoadingState what={text.making} />
      )}
      <p className="quiet">
        {text.requested} {writtenInstant(making.requestedAt, language)}
      </p>
    </div>
  );
}

function Archive({ examId }: { readonly examId: string }) {
  const text = useText(archiveText);
  const [isMaking, setMaking] = useState(false);
  const refetchInterval = isMaking ? lookAgain.milliseconds : false;
  const answer = useApi(archiveRoutes.showArchive, { params: { examId } }, { refetchInterval });
  const view = answer.data;
  if (view && (view.making !== null) !== isMaking) setMaking(view.making !== null);
  if (answer.isPending) return <LoadingState />;
  if (!view) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const isOpen = view.bundle === null && view.making === null;
  return (
    <div className={styles.archivePage}>
      <Paragraph className="page-about">{text.about}</Paragraph>
      {view.bundle && <Bundle examId={examId} bundle={view.bundle} />}
      {view.bundle && <Supplements examId={examId} supplements={view.supplements} />}
      {view.making && <Making making={view.making} />}
      {isOpen && <Obstacles {...view} />}
      {isOpen && view.lateCasesUntil && <CasesToCome until={view.lateCasesUntil} />}
      <Contents counts={view.counts} />
      {isOpen && <Archiving examId={examId} view={view} />}
    </div>
  );
}

/** The last step of an exam: its complete documentation as one file [X3]. */
export function ArchivePage() {
  const text = useText(archiveText);
  return <ExamFrame title={text.title}>{({ id }) => <Archive examId={id} />}</ExamFrame>;
}
