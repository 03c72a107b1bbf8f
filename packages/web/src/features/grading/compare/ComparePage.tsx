import { Heading, Table } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { keepDeskOnThisDevice } from '../../../desk-worker/register.ts';
import { useText } from '../../../text/language.tsx';
import { ScrollBox } from '../../../ui/focus/ScrollBox.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { LinkButton, TextLink } from '../../../ui/TextLink.tsx';
import * as dataTableStyles from '../../../ui/table/data-table.module.css';
import type { ComparedScript, Comparison } from '../api-types.ts';
import { useGradeWord } from '../grade-words.ts';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { CompareScript } from './CompareScript.tsx';
import * as compareStyles from './compare.module.css';
import { compareText } from './compare-texts.ts';

function NextStep({ script }: { readonly script: ComparedScript }) {
  const text = useText(compareText);
  const gradeWord = useGradeWord();
  const { proposed, agreedGrade, basis, state } = script;
  if (agreedGrade !== null && basis !== null) return text.bases[basis];
  if (state === 'disputed') return <StatusTag tone="open">{text.disputed}</StatusTag>;
  if (proposed === null) return <StatusTag tone="due">{text.propose}</StatusTag>;
  const grade = gradeWord(proposed.grade);
  if (proposed.byMe) return text.waits(grade);
  return <StatusTag tone="due">{text.youDecide(grade)}</StatusTag>;
}

type ListProps = {
  /** The candidate shown beside the list. */
  readonly here: number;
  readonly title: string;
  readonly scripts: readonly ComparedScript[];
  readonly commissionId: string;
  readonly isAgreed: boolean;
};

function Row({
  script,
  commissionId,
  isAgreed,
  here,
}: Omit<ListProps, 'title' | 'scripts'> & { script: ComparedScript }) {
  const gradeWord = useGradeWord();
  const inWord = (grade: string | null) => (grade === null ? '–' : gradeWord(grade));
  return (
    <Table.Row aria-current={script.candidateNumber === here || undefined}>
      <Table.HeaderCell scope="row">
        <TextLink to={`/grading/${commissionId}/compare/${script.candidateNumber}`}>
          {script.candidateNumber}
        </TextLink>
      </Table.HeaderCell>
      {script.grades.map(({ name, grade }) => (
        <Table.Cell key={name}>{inWord(grade)}</Table.Cell>
      ))}
      <Table.Cell>{isAgreed ? <strong>{inWord(script.agreedGrade)}</strong> : script.distance}</Table.Cell>
      <Table.Cell>
        <NextStep script={script} />
      </Table.Cell>
    </Table.Row>
  );
}

function CompareList({ title, scripts, commissionId, isAgreed, here }: ListProps) {
  const text = useText(compareText);
  const [first] = scripts;
  if (!first) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <ScrollBox className={compareStyles.compareScroller} label={title}>
        <Table className={dataTableStyles.dataTable} aria-label={title}>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{text.candidate}</Table.HeaderCell>
              {first.grades.map(({ name, isMe }) => (
                <Table.HeaderCell key={name} scope="col">
                  {isMe ? text.me : name}
                </Table.HeaderCell>
              ))}
              <Table.HeaderCell scope="col">{isAgreed ? text.agreedGrade : text.difference}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{isAgreed ? text.basis : text.state}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {scripts.map((script) => (
              <Row
                key={script.candidateNumber}
                script={script}
                commissionId={commissionId}
                isAgreed={isAgreed}
                here={here}
              />
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
    </section>
  );
}

type ListsProps = { readonly found: Comparison } & Pick<ListProps, 'commissionId' | 'here'>;

function Lists({ found, ...at }: ListsProps) {
  const text = useText(compareText);
  const agreed = found.scripts.filter(({ state }) => state === 'agreed');
  const elsewhere = found.scripts.filter(({ state }) => state === 'disputed');
  const differing = found.scripts.filter(({ state }) => state !== 'agreed' && state !== 'disputed');
  return (
    <div className={compareStyles.compareLists}>
      {found.completed && <StatusTag tone="done">{text.completed}</StatusTag>}
      {found.hidden > 0 && <p className="quiet">{text.hidden(found.hidden)}</p>}
      <CompareList title={text.differing(differing.length)} scripts={differing} isAgreed={false} {...at} />
      <CompareList title={text.elsewhere(elsewhere.length)} scripts={elsewhere} isAgreed={false} {...at} />
      <CompareList title={text.agreed(agreed.length)} scripts={agreed} isAgreed {...at} />
    </div>
  );
}

function Comparing(open: OpenCommission) {
  const { commission, place } = open;
  const { commissionId } = commission;
  const text = useText(compareText);
  const { candidateNumber } = useParams();
  useEffect(keepDeskOnThisDevice, []);
  const found = useDeskApi(gradingRoutes.compareGrades, { params: { commissionId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { scripts } = found.data;
  // What the commission itself can do something about comes first.
  const own = scripts.find(({ state }) => state !== 'agreed' && state !== 'disputed');
  const first = own ?? scripts.find(({ state }) => state === 'disputed') ?? scripts[0];
  const here = candidateNumber === undefined ? first?.candidateNumber : Number(candidateNumber);
  const actions = (
    <LinkButton to={`/grading/${commissionId}`} variant="secondary">
      {text.toMarking}
    </LinkButton>
  );
  return (
    <PageShell title={text.title} place={place} actions={actions}>
      {here === undefined ? (
        <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>
      ) : (
        <div className={compareStyles.compare}>
          <Lists found={found.data} commissionId={commissionId} here={here} />
          <CompareScript
            key={here}
            {...open}
            candidateNumber={here}
            isChosen={candidateNumber !== undefined}
          />
        </div>
      )}
    </PageShell>
  );
}

/** Revealed assessments side by side, differences first, and the agreement on a common grade [G2, G6]. */
export function ComparePage() {
  return <CommissionGate>{(open) => <Comparing {...open} />}</CommissionGate>;
}
