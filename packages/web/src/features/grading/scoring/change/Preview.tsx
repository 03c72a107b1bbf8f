import { Button, Table } from '@digdir/designsystemet-react';
import type { ScoringPreview } from '@karakter/contract/grading/scoring-views';
import type { Scoring } from '@karakter/domain/grading/scoring';
import { useState } from 'react';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { ScrollBox } from '../../../../ui/focus/ScrollBox.tsx';
import { FailedState } from '../../../../ui/States.tsx';
import { TextLink } from '../../../../ui/TextLink.tsx';
import * as dataTableStyles from '../../../../ui/table/data-table.module.css';
import { useGradeWord } from '../../grade-words.ts';
import { writtenPoints } from '../../points.ts';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';
import type { ScoringCalls } from './use-scoring.ts';

type ScriptPath = ((candidateNumber: number) => string) | undefined;
type Line = ScoringPreview['lines'][number];

function LineRow({ line, scriptPath }: { readonly line: Line; readonly scriptPath: ScriptPath }) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const written = ({ sum, most, grade }: Line['before']) =>
    text.sumOf(
      writtenPoints(sum, language),
      writtenPoints(most, language),
      grade === null ? '–' : gradeWord(grade),
    );
  const number = line.candidateNumber;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {scriptPath ? <TextLink to={scriptPath(number)}>{number}</TextLink> : number}
      </Table.HeaderCell>
      <Table.Cell>{line.given === null ? '–' : gradeWord(line.given)}</Table.Cell>
      <Table.Cell>{written(line.before)}</Table.Cell>
      <Table.Cell>{written(line.after)}</Table.Cell>
      <Table.Cell>{text.effects[line.effect]}</Table.Cell>
    </Table.Row>
  );
}

function Lines({ lines, scriptPath }: { readonly lines: readonly Line[]; readonly scriptPath: ScriptPath }) {
  const text = useText(changeText);
  return (
    <ScrollBox className={styles.lines} label={text.lines}>
      <Table className={dataTableStyles.dataTable} aria-label={text.lines}>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{text.candidate}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.given}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.before}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.after}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.effect}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {lines.map((line) => (
            <LineRow
              key={`${line.candidateNumber} ${line.effect} ${line.before.sum}`}
              line={line}
              scriptPath={scriptPath}
            />
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  );
}

type PreviewProps = {
  readonly scoring: Scoring;
  readonly calls: ScoringCalls;
  readonly scriptPath: ScriptPath;
};

/** Before and after per candidate for a change, asked for by a button since it may be thousands [G4]. */
export function Preview({ scoring, calls, scriptPath }: PreviewProps) {
  const text = useText(changeText);
  const { preview } = calls;
  const [asked, setAsked] = useState({ scoring: '', from: 0 });
  const isOfThis = asked.scoring === JSON.stringify(scoring);
  const ask = (from: number) => {
    setAsked({ scoring: JSON.stringify(scoring), from });
    preview.ask(scoring, from);
  };
  const found = isOfThis ? preview.data : undefined;
  const { points = 0, own = 0, agreed = 0, correction = 0 } = found?.counts ?? {};
  const all = points + own + agreed + correction;
  const shown = asked.from + (found?.lines.length ?? 0);
  return (
    <div className={styles.preview}>
      <div>
        <Button variant="secondary" loading={preview.isPending} onClick={() => ask(0)}>
          {text.showEffect}
        </Button>
      </div>
      {isOfThis && preview.error !== null && <FailedState failure={preview.error} />}
      {found && (
        <>
          <p role="status">{all === 0 ? text.noEffect : text.counted(all, own, agreed, correction)}</p>
          {all > 0 && <Lines lines={found.lines} scriptPath={scriptPath} />}
          {shown < all && (
            <div>
              <Button variant="tertiary" onClick={() => ask(shown)}>
                {text.next(shown, all)}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
