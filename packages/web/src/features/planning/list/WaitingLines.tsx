import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CandidateListErrorText, CandidateListPreview } from '@karakter/contract/planning/candidates';
import {
  type CandidateListColumn,
  candidateListColumns,
} from '@karakter/domain/planning/list/candidate-list-columns';
import type { FormEvent } from 'react';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { candidatesText } from '../candidates-texts.ts';
import { listFaultsText } from './list-faults-texts.ts';
import { listHelpText } from './list-help-texts.ts';
import * as styles from './list-import.module.css';
import { cellKey, type ListWork } from './list-work.ts';

type Waiting = CandidateListPreview['waiting'][number];
type LineProps = Pick<ListWork, 'corrections'> & {
  readonly waiting: Waiting;
  readonly errors: readonly CandidateListErrorText[];
  readonly onCorrect: (key: string, text: string) => void;
};

const isColumn = (text: string): text is CandidateListColumn =>
  candidateListColumns.some((column) => column === text);

/** One line with its faults, each in a field of its own. */
function WaitingLine({ waiting: { line, texts }, errors, corrections, onCorrect }: LineProps) {
  const text = useText(candidatesText);
  const faults = useText(listFaultsText);
  const who = [texts.studentNumber, texts.name ?? [texts.firstName, texts.lastName].join(' '), texts.email];
  return (
    <fieldset className={styles.waitingLine}>
      <legend>
        {`${text.line} ${line}`}
        <span className="quiet">{` ${who.filter((each) => each?.trim()).join(' · ')}`}</span>
      </legend>
      {errors.map(({ column, code, value }) => {
        if (!isColumn(column)) return null;
        const key = cellKey(line, column);
        return (
          <TextFormField
            key={key}
            id={`line-${line}-${column}`}
            label={faults.columns[column]}
            value={corrections[key] ?? texts[column] ?? ''}
            onChange={(typed) => onCorrect(key, typed)}
            error={faults.faults[code](faults.columns[column], value)}
          />
        );
      })}
    </fieldset>
  );
}

type WaitingLinesProps = Omit<LineProps, 'waiting'> & {
  readonly preview: CandidateListPreview;
  readonly isPending: boolean;
  readonly onLookAgain: () => void;
};

/** The lines that wait until they are corrected, here or in the list; the others can be imported without them [I10]. */
export function WaitingLines({ preview, errors, isPending, onLookAgain, ...line }: WaitingLinesProps) {
  const text = useText(listHelpText);
  const { waiting, waitingCount } = preview;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLookAgain();
  };
  if (waiting.length === 0) return null;
  return (
    <Alert data-color="warning">
      <form className="form-stack" onSubmit={submit}>
        <Heading level={3} data-size="2xs">
          {text.waitingTitle(waitingCount)}
        </Heading>
        <Paragraph>{text.waitingAbout}</Paragraph>
        {waitingCount > waiting.length && <Paragraph>{text.firstWaiting(waiting.length)}</Paragraph>}
        <div className={styles.waitingLines}>
          {waiting.map((each) => (
            <WaitingLine
              key={each.line}
              waiting={each}
              errors={errors.filter((error) => error.line === each.line)}
              {...line}
            />
          ))}
        </div>
        <div>
          <Button type="submit" variant="secondary" loading={isPending}>
            {text.lookAgain}
          </Button>
        </div>
      </form>
    </Alert>
  );
}
