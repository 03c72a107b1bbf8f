import { Alert, Heading, Table } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ScrollBox } from '../../../ui/focus/ScrollBox.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import type { GradedPaper, Script } from '../api-types.ts';
import * as answerSheetStyles from '../desk/styles/answer-sheet.module.css';
import { useGradeWord } from '../grade-words.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { writtenPoints } from '../points.ts';
import { CandidateReasons } from '../reasons/CandidateReasons.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { gradingText } from '../texts.ts';
import { ComparedMarks } from './ComparedMarks.tsx';
import * as compareStyles from './compare.module.css';
import { compareText } from './compare-texts.ts';
import { DiscussionPart } from './DiscussionPart.tsx';
import { Proposal } from './Proposal.tsx';
import { settledWord } from './settled-words.ts';

type Side = {
  name: string;
  points: Readonly<Record<string, number>>;
  sum: number;
  grade: string | null;
  comment: string;
};

function useSides(script: Script): Side[] {
  const text = useText(compareText);
  const others = script.others.map(({ external, name, ...other }) => ({
    ...other,
    name: external ? `${name} (${text.external})` : name,
  }));
  return [{ ...script.own, name: text.me }, ...others];
}

type RowProps = {
  readonly label: ReactNode;
  readonly values: readonly string[];
  readonly isStrong?: boolean;
};

function CompareRow({ label, values, isStrong = false }: RowProps) {
  const differs = new Set(values).size > 1;
  return (
    <Table.Row data-differs={differs || undefined}>
      <Table.HeaderCell scope="row">{label}</Table.HeaderCell>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sides keep their order
        <Table.Cell key={index}>{isStrong || differs ? <strong>{value}</strong> : value}</Table.Cell>
      ))}
    </Table.Row>
  );
}

function Sides({ script, paper }: { readonly script: Script; readonly paper: GradedPaper }) {
  const text = useText(compareText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const sides = useSides(script);
  const pointsOf = ({ points }: Side, id: string) => {
    const given = points[id] ?? script.suggested[id];
    return given === undefined ? '–' : writtenPoints(given, language);
  };
  return (
    <Table className={compareStyles.compareTable} data-size="sm">
      <Table.Head>
        <Table.Row>
          <Table.Cell />
          {sides.map(({ name }) => (
            <Table.HeaderCell key={name} scope="col">
              {name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        <CompareRow
          label={text.grade}
          isStrong
          values={sides.map(({ grade }) => (grade ? gradeWord(grade) : '–'))}
        />
        {paper.paper.questions.map((question, index) => (
          <CompareRow
            key={question.id}
            label={
              <>
                {index + 1}. <span lang={script.language}>{question.title[script.language]}</span>
              </>
            }
            values={sides.map((side) => pointsOf(side, question.id))}
          />
        ))}
        <CompareRow label={text.sum} values={sides.map(({ sum }) => writtenPoints(sum, language))} />
        <Table.Row>
          <Table.HeaderCell scope="row">{text.comment}</Table.HeaderCell>
          {sides.map(({ name, comment }) => (
            <Table.Cell key={name}>
              {comment ? (
                <WrittenText className="plain-text">{comment}</WrittenText>
              ) : (
                <span className="quiet">{text.noComment}</span>
              )}
            </Table.Cell>
          ))}
        </Table.Row>
      </Table.Body>
    </Table>
  );
}

type CompareScriptProps = OpenCommission & {
  readonly candidateNumber: number;
  /** Chosen by the reader, not shown only because it is the first. */
  readonly isChosen: boolean;
};

/** On a narrow screen, where the list is above, the chosen one is scrolled into view. */
function useBroughtIntoSight(isChosen: boolean) {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const top = part.current?.getBoundingClientRect().top ?? 0;
    if (isChosen && top > window.innerHeight / 2) part.current?.scrollIntoView({ block: 'start' });
  }, [isChosen]);
  return part;
}

/** One candidate's assessments side by side, with the commission's actions on a difference. */
export function CompareScript({ commission, paper, candidateNumber, isChosen }: CompareScriptProps) {
  const { commissionId } = commission;
  const found = useDeskApi(gradingRoutes.showScript, { params: { commissionId, candidateNumber } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return <Compared commission={commission} paper={paper} isChosen={isChosen} script={found.data} />;
}

type ComparedProps = Pick<CompareScriptProps, 'commission' | 'paper' | 'isChosen'> & {
  readonly script: Script;
};

function Compared({ commission, paper, script, isChosen }: ComparedProps) {
  const text = useText(compareText);
  const words = useText(gradingText);
  const gradeWord = useGradeWord();
  const part = useBroughtIntoSight(isChosen);
  const { commissionId } = commission;
  const { candidateNumber } = script;
  return (
    <section ref={part} className={compareStyles.compareScript} aria-labelledby="compare-heading">
      <div className={answerSheetStyles.answerHead}>
        <Heading level={2} data-size="xs" id="compare-heading">
          {words.candidate(candidateNumber)}
        </Heading>
        <TextLink to={`/grading/${commissionId}/${candidateNumber}`}>{text.readAnswer}</TextLink>
      </div>
      {script.agreed && (
        <Alert data-color="success" data-size="sm">
          {text[settledWord(commission, script.agreed)](gradeWord(script.agreed.grade))}
        </Alert>
      )}
      {script.others.length === 0 ? (
        commission.kind !== 'third' && !script.shared && <p>{text.empty}</p>
      ) : (
        <ScrollBox label={words.candidate(candidateNumber)}>
          <Sides script={script} paper={paper} />
        </ScrollBox>
      )}
      <ComparedMarks script={script} paper={paper} />
      <CandidateReasons commissionId={commissionId} script={script} />
      <Proposal script={script} commissionId={commissionId} scale={commission.scale} />
      <DiscussionPart commission={commission} script={script} />
    </section>
  );
}
