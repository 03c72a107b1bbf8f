import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { SheetView } from '@karakter/contract/grading/sheet';
import { useText } from '../../../text/language.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { sheetProblemText } from './sheet-problem-texts.ts';
import { sheetText } from './sheet-texts.ts';

type Pending = NonNullable<SheetView['pending']>;
type Problem = {
  readonly key: string;
  readonly line: number;
  readonly cell: string;
  readonly candidate: string;
  readonly why: string;
};

function useProblems({ faults, left }: Pending): Problem[] {
  const text = useText(sheetProblemText);
  const ofCells = faults.map(({ line, cell, code, value }) => ({
    key: `${cell} ${code}`,
    line,
    cell,
    candidate: '',
    why: text.faults[code](value),
  }));
  const ofLines = left.map(({ line, candidateNumber, code }) => ({
    key: `${line} ${code}`,
    line,
    cell: '',
    candidate: String(candidateNumber),
    why: text.left[code],
  }));
  return [...ofCells, ...ofLines].sort((a, b) => a.line - b.line);
}

/** What of the file is left out, by row and cell; the rest can be applied. */
export function SheetProblems({ pending }: { readonly pending: Pending }) {
  const text = useText(sheetText);
  const problems = useProblems(pending);
  const all = pending.faultCount + pending.left.length;
  if (all === 0) return null;
  const columns: Column<Problem>[] = [
    { key: 'row', header: text.row, cell: ({ line }) => line, sortBy: ({ line }) => line, align: 'end' },
    { key: 'cell', header: text.cell, cell: ({ cell }) => cell, text: ({ cell }) => cell },
    {
      key: 'number',
      header: text.candidate,
      cell: ({ candidate }) => candidate,
      text: ({ candidate }) => candidate,
    },
    { key: 'why', header: text.why, cell: ({ why }) => why, text: ({ why }) => why },
  ];
  return (
    <section className="form-stack">
      <Heading level={3} data-size="2xs">
        {text.problems(all)}
      </Heading>
      <Paragraph>{text.problemsAbout}</Paragraph>
      <DataTable
        name="problems"
        caption={text.problems(all)}
        rows={problems}
        columns={columns}
        rowKey={({ key }) => key}
        empty={null}
      />
      {all > problems.length && <p>{text.moreProblems(all - problems.length)}</p>}
    </section>
  );
}
