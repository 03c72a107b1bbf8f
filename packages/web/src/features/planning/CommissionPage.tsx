import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { type CommissionView, commissionRoutes } from '@karakter/contract/planning/commissions';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useNow } from '../../ui/now.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { examText } from '../exam/exam-texts.ts';
import { CommissionEditor, type MemberDraft, noMembers } from './CommissionEditor.tsx';
import { commissionText } from './commission-texts.ts';
import { distributionText } from './distribution/distribution-texts.ts';
import { ExternalGraderForm } from './ExternalGraderForm.tsx';
import { SeatList } from './seats/SeatList.tsx';
import * as styles from './styles/planning.module.css';
import { CommissionWorkflow } from './workflow/CommissionWorkflow.tsx';

const invalidates = [commissionRoutes.seeCommissions, planningRoutes.seeExam, planningRoutes.examHistory];

type ContextProps = { readonly examId: string; readonly version: number };

function Dissolving({ examId, commission }: { examId: string; commission: CommissionView }) {
  const text = useText(commissionText);
  const dissolve = useCommand(commissionRoutes.dissolveCommission, { invalidates });
  const params = { examId, commissionId: commission.id };
  return (
    <div>
      <ConfirmButton
        variant="tertiary"
        danger
        label={text.dissolve}
        title={text.commission(commission.number)}
        command={dissolve}
        onConfirm={(close) => dissolve.mutate({ params }, { onSuccess: close })}
      >
        <Paragraph>{text.dissolveWords}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

type CommissionProps = ContextProps & {
  readonly commission: CommissionView;
  readonly workflow: GradingWorkflow;
  readonly allowedCommands: readonly string[];
  readonly isSaved: boolean;
  readonly onSaved: () => void;
};

function Commission(props: CommissionProps) {
  const { examId, version, commission, allowedCommands, isSaved, onSaved } = props;
  const text = useText(commissionText);
  const change = useCommand(commissionRoutes.changeCommission, { invalidates, onDone: onSaved });
  const mayReseat = allowedCommands.includes('changeMembers');
  // Once an assessment is begun members leave and join one by one, with the consequences shown.
  const [search, setSearch] = useSearchParams();
  // The decided case about a grader's impartiality leads here.
  const disqualified = search.get('from') === commission.id ? search.get('leaves') : null;
  const mayChange = commission.mayChange && !commission.hasBegun && mayReseat && disqualified === null;
  const initial = commission.members.map(
    (m): MemberDraft => ({ ...m, id: m.personId, about: m.employer ?? m.email }),
  );
  const [members, setMembers] = useState<readonly MemberDraft[]>(initial);
  const params = { examId, commissionId: commission.id };
  return (
    <section className={styles.commission}>
      <Heading level={2} data-size="2xs">
        {text.commission(commission.number)}{' '}
        {commission.candidates > 0 && <span className="quiet">{text.candidates(commission.candidates)}</span>}
      </Heading>
      {mayChange ? (
        <CommissionEditor
          examId={examId}
          id={commission.id}
          initial={initial}
          members={members}
          onMembers={setMembers}
          isPending={change.isPending}
          failure={change.error}
          isSaved={isSaved}
          onSave={(chosen) => change.mutate({ params, body: { version, members: chosen } })}
        />
      ) : (
        <SeatList
          examId={examId}
          version={version}
          commission={commission}
          mayReseat={mayReseat}
          disqualified={disqualified}
          onDisqualifiedClosed={() => setSearch({}, { replace: true })}
        />
      )}
      <CommissionWorkflow
        examId={examId}
        version={version}
        commission={commission}
        inherited={props.workflow}
        isOpen={allowedCommands.includes('changeMembers')}
      />
      {allowedCommands.includes('publish') && <Dissolving examId={examId} commission={commission} />}
    </section>
  );
}

type Proposal = readonly Omit<CommissionView['members'][number], 'isLeader'>[];

/** The graders of the exam that this one was copied from: a button puts them in the form [P15]. */
function Proposals({
  proposals,
  onChoose,
}: {
  readonly proposals: readonly Proposal[];
  readonly onChoose: (members: readonly MemberDraft[]) => void;
}) {
  const text = useText(commissionText);
  const choose = (members: Proposal) =>
    onChoose(members.map((m) => ({ ...m, id: m.personId, about: m.employer ?? m.email })));
  return proposals.map((members) => (
    <div key={commaSeparated(members.map(({ personId }) => personId))}>
      <Button variant="secondary" data-size="sm" onClick={() => choose(members)}>
        {text.asBefore(commaSeparated(members.map(({ name }) => name)))}
      </Button>
    </div>
  ));
}

type NewCommissionProps = ContextProps & {
  /** After the start candidates are moved to it by hand. */
  readonly hasStarted: boolean;
  readonly isFirst: boolean;
  readonly proposals: readonly Proposal[];
};

function NewCommission({ examId, version, isFirst, hasStarted, proposals }: NewCommissionProps) {
  const text = useText(commissionText);
  const [isOpen, setOpen] = useState(false);
  const kept = useKeptForm(`commission:${examId}`, noMembers);
  const form = useCommand(commissionRoutes.formCommission, {
    invalidates,
    onDone: () => {
      kept.done();
      setOpen(false);
    },
  });
  if (!isOpen && !isFirst && kept.content.length === 0) {
    return (
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {text.addCommission}
      </Button>
    );
  }
  return (
    <section className={styles.commission}>
      <Heading level={2} data-size="2xs">
        {text.newCommission}
      </Heading>
      {hasStarted && <Paragraph>{text.afterStart}</Paragraph>}
      {kept.content.length === 0 && <Proposals proposals={proposals} onChoose={kept.change} />}
      <CommissionEditor
        examId={examId}
        id="new"
        members={kept.content}
        onMembers={kept.change}
        isPending={form.isPending}
        failure={form.error}
        isSaved={false}
        onSave={(members) => form.mutate({ params: { examId }, body: { version, members } })}
      />
      <KeptFormLine kept={kept} />
    </section>
  );
}

function Commissions({ exam: { id: examId, startsAt } }: { readonly exam: ExamView }) {
  const hasStarted = Date.parse(startsAt) <= Date.parse(useNow());
  const text = useText(commissionText);
  const distribution = useText(distributionText);
  const [savedId, setSavedId] = useState<string | null>(null);
  const seen = useApi(commissionRoutes.seeCommissions, { params: { examId } });
  if (seen.isPending) return <LoadingState />;
  if (!seen.data) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  const { version, workflow, commissions, proposals, allowedCommands } = seen.data;
  const mayForm = allowedCommands.includes('formCommission');
  if (commissions.length === 0 && !mayForm)
    return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <>
      <Paragraph className="page-about">{text.about}</Paragraph>
      {allowedCommands.length > 0 && commissions.length > 0 && (
        <p className="page-way-on">
          <TextLink to={`/exams/${examId}/distribution`}>{distribution.open}</TextLink>
        </p>
      )}
      {commissions.map((commission) => (
        // Members saved by another window restart the form, so that they are not overwritten unseen.
        <Commission
          key={commission.id + JSON.stringify(commission.members)}
          examId={examId}
          version={version}
          commission={commission}
          workflow={workflow}
          allowedCommands={allowedCommands}
          isSaved={savedId === commission.id}
          onSaved={() => setSavedId(commission.id)}
        />
      ))}
      {mayForm && (
        <NewCommission
          examId={examId}
          version={version}
          isFirst={commissions.length === 0}
          hasStarted={hasStarted}
          proposals={proposals}
        />
      )}
      {mayForm && <ExternalGraderForm examId={examId} />}
    </>
  );
}

/** The exam's graders, with the law's findings about each commission [P5]. */
export function CommissionPage() {
  const text = useText(commissionText);
  const { pages: pageNames } = useText(examText);
  return (
    <ExamFrame
      title={text.title}
      actions={({ id, pages }) =>
        pages.includes('results') && (
          <>
            <TextLink to={`/exams/${id}/impartiality`}>{pageNames.impartiality}</TextLink>
            <TextLink to={`/exams/${id}/print`}>{text.toPrint}</TextLink>
          </>
        )
      }
    >
      {(exam) => <Commissions exam={exam} />}
    </ExamFrame>
  );
}
