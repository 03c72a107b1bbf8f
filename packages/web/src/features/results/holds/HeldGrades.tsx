import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type GradeHoldView, holdRoutes } from '@karakter/contract/results/holds';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { ReasonButton } from '../../grading/compare/ReasonButton.tsx';
import * as styles from '../results.module.css';
import { resultsChanged } from '../results-changed.ts';
import { holdText } from './hold-texts.ts';

const holdsChanged = [...resultsChanged, holdRoutes.seeHeldGrades];

type OfCandidate = {
  readonly examId: string;
  readonly candidate: { readonly candidacyId: string; readonly candidateNumber: number };
};

/** Holds a candidate's grade back from the announcement [R2]. */
export function HoldGrade({ examId, candidate: { candidacyId, candidateNumber } }: OfCandidate) {
  const text = useText(holdText);
  const hold = useCommand(holdRoutes.holdGrade, { invalidates: holdsChanged });
  return (
    <ReasonButton
      id={`hold:${candidacyId}`}
      label={text.hold}
      title={text.holdTitle(candidateNumber)}
      about={text.holdAbout}
      reasonLabel={text.holdReason}
      doneWords={text.holdDone(candidateNumber)}
      subject={text.ofCandidate(candidateNumber)}
      isInRow
      command={hold}
      onSend={(reason, sent) =>
        hold.mutate({ params: { examId, candidacyId }, body: { reason } }, { onSuccess: sent })
      }
    />
  );
}

function ReleaseGrade({ examId, held }: { readonly examId: string; readonly held: GradeHoldView }) {
  const { candidacyId, candidateNumber, isOfAppeal } = held;
  const text = useText(holdText);
  const release = useCommand(holdRoutes.releaseGrade, { invalidates: holdsChanged });
  return (
    <ReasonButton
      id={`release:${candidacyId}`}
      label={text.release}
      title={text.releaseTitle(candidateNumber)}
      about={isOfAppeal ? text.releaseInAppeal : text.releaseAbout}
      reasonLabel={text.releaseReason}
      doneWords={text.releaseDone(candidateNumber)}
      subject={text.ofCandidate(candidateNumber)}
      isInRow
      command={release}
      onSend={(reason, sent) =>
        release.mutate({ params: { examId, candidacyId }, body: { reason } }, { onSuccess: sent })
      }
    />
  );
}

type HeldGradesProps = {
  readonly examId: string;
  readonly holds: readonly GradeHoldView[];
  readonly mayRelease: boolean;
};

/** The grades that are or were held back, with why, by whom, and the way to release them [R2, G10]. */
export function HeldGrades({ examId, holds, mayRelease }: HeldGradesProps) {
  const text = useText(holdText);
  const { language } = useLanguage();
  if (holds.length === 0) return null;
  const written = (at: string) => writtenInstant(at, language);
  const whyOf = ({ isSuspicion, isOfAppeal }: GradeHoldView) => {
    if (isOfAppeal) return text.suspicionInAppeal;
    return isSuspicion ? text.suspicion : text.byOffice;
  };
  const columns: Column<GradeHoldView>[] = [
    {
      key: 'number',
      header: text.number,
      cell: (row) => row.candidateNumber,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'name', header: text.name, cell: (row) => row.name, text: (row) => row.name },
    {
      key: 'why',
      header: text.why,
      cell: (row) => (
        <>
          <strong>{whyOf(row)}</strong>
          <p className="quiet">{text.byWhom(row.heldBy, written(row.heldAt))}</p>
          <WrittenText>{row.reason}</WrittenText>
        </>
      ),
      text: (row) => row.reason,
    },
    {
      key: 'state',
      header: text.state,
      cell: ({ released }) =>
        released === null ? (
          <StatusTag tone="due">{text.held}</StatusTag>
        ) : (
          <>
            <p>{text.releasedBy(released.by, written(released.at))}</p>
            <WrittenText>{released.reason}</WrittenText>
          </>
        ),
    },
    {
      key: 'action',
      header: text.action,
      cell: (row) => row.released === null && mayRelease && <ReleaseGrade examId={examId} held={row} />,
    },
  ];
  return (
    <section className={styles.results} aria-labelledby="held-grades">
      <div>
        <Heading level={2} data-size="2xs" id="held-grades">
          {text.title}
        </Heading>
        <Paragraph className="quiet">{text.about}</Paragraph>
      </div>
      <DataTable caption={text.title} rows={holds} columns={columns} rowKey={(row) => row.id} empty={null} />
    </section>
  );
}
