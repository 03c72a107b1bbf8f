import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type NewGradingView, newGradingRoutes } from '@karakter/contract/complaint/new-grading';
import { writtenList } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import * as styles from '../../appeal/appeal.module.css';
import { useGradeWord } from '../../grading/grade-words.ts';
import { noMembers } from '../../planning/CommissionEditor.tsx';
import { Findings } from '../../planning/Findings.tsx';
import { NewCommission } from '../../planning/NewCommission.tsx';
import { ReplaceableMembers } from '../../planning/seats/ReplaceableMembers.tsx';
import { Unsigned } from '../../results/announcing/parts.tsx';
import { complaintCommand } from '../complaint-changed.ts';
import { newGradingText } from './new-grading-texts.ts';

type Of = { readonly complaintId: string; readonly view: NewGradingView };
type Candidate = NewGradingView['candidates'][number];

function Candidates({ view }: Of) {
  const text = useText(newGradingText);
  const gradeWord = useGradeWord();
  const written = (grade: string | null) => (grade === null ? text.notSet : gradeWord(grade));
  const columns: Column<Candidate>[] = [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (row) => row.candidateNumber,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'name', header: text.name, cell: (row) => row.name, text: (row) => row.name },
    { key: 'before', header: text.before, cell: (row) => written(row.before) },
    { key: 'grade', header: text.grade, cell: (row) => written(row.grade) },
  ];
  return (
    <DataTable
      caption={text.candidates}
      rows={view.candidates}
      columns={columns}
      rowKey={(row) => row.candidacyId}
      empty={null}
    />
  );
}

function Appointing({ complaintId, view }: Of) {
  const text = useText(newGradingText);
  const { language } = useLanguage();
  const { examId, version, candidates, earlierGraders } = view;
  const kept = useKeptForm(`new-graders:${complaintId}`, noMembers);
  const appoint = useCommand(newGradingRoutes.appointNewGraders, { ...complaintCommand, onDone: kept.done });
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.appoint}
      </Heading>
      <p className="quiet">
        {text.earlier} {writtenList[language](earlierGraders.map(({ name }) => name))}
      </p>
      <NewCommission
        examId={examId}
        id="new-graders"
        kept={kept}
        command={appoint}
        checkRoute={newGradingRoutes.checkNewGraders}
        saveLabel={text.save(candidates.length)}
        onSave={(members) => appoint.mutate({ params: { complaintId }, body: { version, members } })}
      />
    </section>
  );
}

type Commission = NonNullable<NewGradingView['commission']>;

function Members({ view, commission }: { readonly view: NewGradingView; readonly commission: Commission }) {
  const text = useText(newGradingText);
  const seat = { examId: view.examId, version: view.version, commissionId: commission.id };
  const nameOf = (id: string) => commission.members.find(({ personId }) => personId === id)?.name ?? '';
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.commission(commission.number)}
      </Heading>
      <ReplaceableMembers seat={seat} members={commission.members} mayReplace={view.mayReplace} />
      {view.findings.length > 0 && <Findings findings={view.findings} nameOf={nameOf} />}
    </section>
  );
}

function Checking({ complaintId }: { readonly complaintId: string }) {
  const text = useText(newGradingText);
  const command = useCommand(newGradingRoutes.checkNewGrading, complaintCommand);
  return (
    <ConfirmButton
      label={text.check}
      command={command}
      onConfirm={(close) => command.mutate({ params: { complaintId } }, { onSuccess: close })}
    >
      <Paragraph>{text.checkWords}</Paragraph>
    </ConfirmButton>
  );
}

type Announcing = { readonly complaintId: string; readonly unsigned: number };

function Announcing({ complaintId, unsigned }: Announcing) {
  const text = useText(newGradingText);
  const form = useKeptForm(`announcing-new-grading:${complaintId}`, '');
  const { content: reason, change } = form;
  const [hasTried, setTried] = useState(false);
  const announce = useCommand(newGradingRoutes.announceNewGrading, {
    ...complaintCommand,
    onDone: form.done,
  });
  const body = { withoutSignatures: unsigned > 0 ? reason : null };
  const confirm = (close: () => void) => {
    if (unsigned > 0 && reason.trim() === '') showAndFocus(() => setTried(true), 'announce-unsigned');
    else announce.mutate({ params: { complaintId }, body }, { onSuccess: close });
  };
  return (
    <ConfirmButton label={text.announce} command={announce} onConfirm={confirm}>
      <Paragraph>{text.announceWords}</Paragraph>
      <Unsigned protocols={unsigned} reason={reason} isTried={hasTried} onChange={change} />
      {unsigned > 0 && <KeptFormLine kept={form} />}
    </ConfirmButton>
  );
}

/** The new grading of what was handed in: who grades again, and the new grades checked and announced (uhl. § 11-9(2)) [K8]. */
export function NewGrading({ complaintId }: { readonly complaintId: string }) {
  const text = useText(newGradingText);
  const answer = useApi(newGradingRoutes.showNewGrading, { params: { complaintId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const view = answer.data;
  const { step, commission } = view;
  if (step === null) return null;
  return (
    <section className={styles.appealSection}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{text.steps[step]}</Paragraph>
      <Candidates complaintId={complaintId} view={view} />
      {step === 'appoint' && <Appointing complaintId={complaintId} view={view} />}
      {commission && <Members view={view} commission={commission} />}
      {step === 'check' && <Checking complaintId={complaintId} />}
      {step === 'announce' && <Announcing complaintId={complaintId} unsigned={view.unsigned} />}
    </section>
  );
}
