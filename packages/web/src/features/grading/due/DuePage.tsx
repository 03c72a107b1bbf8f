import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { dueRoutes } from '@karakter/contract/grading/due/routes';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { lawReference } from '@karakter/domain/rules/law-words';
import { writtenList } from '@karakter/domain/text/wording';
import type { z } from 'zod';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { AskExtension } from './AskExtension.tsx';
import { DateButton } from './DateButton.tsx';
import * as styles from './due.module.css';
import { dueChanged } from './due-changed.ts';
import { dueText } from './due-texts.ts';
import { ExtensionRequest } from './ExtensionRequest.tsx';
import { lateKey, useLateColumns } from './LateGraders.tsx';

type Seen = z.output<typeof dueRoutes.seeGradesDue.response>;
type PartProps = { readonly examId: string; readonly seen: Seen };

function Summary({ seen }: Pick<PartProps, 'seen'>) {
  const text = useText(dueText);
  const { language } = useLanguage();
  const { dueOn, dueWithout, legalBasis, ungraded } = seen;
  const written = (date: string) => writtenDate(date, language);
  return (
    <div>
      <Paragraph>
        {dueOn === null ? (
          text.noDue
        ) : (
          <strong>{text.due(written(dueOn), lawReference(legalBasis).inWords[language])}</strong>
        )}{' '}
        {dueWithout !== null && dueWithout !== dueOn && text.without(written(dueWithout))}
      </Paragraph>
      {ungraded > 0 && <Paragraph>{text.ungraded(ungraded)}</Paragraph>}
      <p className="quiet">{text.ownDates}</p>
    </div>
  );
}

function TellDelay({ examId }: Pick<PartProps, 'examId'>) {
  const text = useText(dueText);
  const announce = useAnnounce();
  const tell = useCommand(dueRoutes.tellOfDelay, { invalidates: dueChanged, fetchesAt409: true });
  return (
    <DateButton
      id={`tell-delay:${examId}`}
      label={text.tell}
      title={text.tellTitle}
      about={text.tellAbout}
      dateLabel={text.expectedOn}
      first=""
      command={tell}
      onSend={(expectedOn, sent) =>
        tell.mutate(
          { params: { examId }, body: { expectedOn } },
          {
            onSuccess: ({ candidates }) => {
              announce(text.told(candidates));
              sent();
            },
          },
        )
      }
    />
  );
}

/** Who is late, and what the candidates were told of it; not for those who may not know it. */
function Late({ examId, seen }: PartProps) {
  const text = useText(dueText);
  const { language } = useLanguage();
  const columns = useLateColumns();
  if (!seen.mayTell) return null;
  return (
    <section className={styles.part} aria-labelledby="late-graders">
      <div className={styles.head}>
        <Heading level={2} data-size="2xs" id="late-graders">
          {text.late}
        </Heading>
        {seen.lateCandidates > 0 && <TellDelay examId={examId} />}
      </div>
      {seen.lateCandidates > 0 && <p>{text.lateCandidates(seen.lateCandidates)}</p>}
      {seen.late.length > 0 && <p className="quiet">{text.lateAbout}</p>}
      <DataTable
        caption={text.late}
        rows={seen.late}
        columns={columns}
        rowKey={lateKey}
        empty={<Paragraph>{text.noLate}</Paragraph>}
      />
      {seen.delays.map(({ expectedOn, toldAt, candidates }) => (
        <p key={toldAt + expectedOn} className="quiet">
          {text.toldLine(writtenInstant(toldAt, language), candidates, writtenDate(expectedOn, language))}
        </p>
      ))}
    </section>
  );
}

/** Who decides; where no one may, what must be done so that someone can. */
function Deciders({ seen }: Pick<PartProps, 'seen'>) {
  const text = useText(dueText);
  const { language } = useLanguage();
  if (seen.deciders.length > 0)
    return <p className="quiet">{text.decidedAmong(writtenList[language](seen.deciders))}</p>;
  return (
    <Alert data-color="warning">
      <Heading level={3} data-size="2xs">
        {text.noDeciderTitle}
      </Heading>
      <Paragraph>{text.noDecider}</Paragraph>
    </Alert>
  );
}

function Extensions({ examId, seen }: PartProps) {
  const text = useText(dueText);
  if (!seen.mayExtend && seen.extensions.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="extensions">
      <div className={styles.head}>
        <Heading level={2} data-size="2xs" id="extensions">
          {text.extensions}
        </Heading>
        {seen.mayExtend && (
          <AskExtension
            examId={examId}
            mayAsk={seen.mayAsk}
            commissions={seen.commissions}
            scopes={seen.scopes}
          />
        )}
      </div>
      {seen.isOpen && seen.mayExtend && <Deciders seen={seen} />}
      {seen.extensions.length === 0 && <Paragraph>{text.none}</Paragraph>}
      {seen.extensions.map((each) => (
        <ExtensionRequest key={each.extensionId} examId={examId} of={each} />
      ))}
    </section>
  );
}

function Due({ exam: { id: examId } }: { readonly exam: ExamView }) {
  const seen = useApi(dueRoutes.seeGradesDue, { params: { examId } });
  if (seen.isPending) return <LoadingState />;
  if (!seen.data) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  return (
    <>
      <Summary seen={seen.data} />
      <Late examId={examId} seen={seen.data} />
      <Extensions examId={examId} seen={seen.data} />
    </>
  );
}

/** When the grades of an exam are due, who is late, and the extensions asked for and decided [G9]. */
export function DuePage() {
  const text = useText(dueText);
  return <ExamFrame title={text.title}>{(exam) => <Due exam={exam} />}</ExamFrame>;
}
