import { Button, Checkbox } from '@digdir/designsystemet-react';
import { lowestGrade } from '@karakter/domain/grading/desk/blank';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState } from '../../../ui/States.tsx';
import { LinkButton, TextLink } from '../../../ui/TextLink.tsx';
import type { ScriptLine } from '../api-types.ts';
import { useStateWord } from '../desk/list/state-word.ts';
import { useGradeWord } from '../grade-words.ts';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { gradingText } from '../texts.ts';
import { EqualOutcome } from './equal/EqualOutcome.tsx';
import { useBlankMarks } from './use-blank-marks.ts';
import * as styles from './views.module.css';
import { viewsText } from './views-texts.ts';

const isOpenWork = ({ state }: ScriptLine) => state === 'untouched' || state === 'draft';

function Blank(open: OpenCommission) {
  const text = useText(viewsText);
  const words = useText(gradingText);
  const gradeWord = useGradeWord();
  const stateWord = useStateWord();
  const { commission } = open;
  const path = `/grading/${commission.commissionId}`;
  const blank = commission.scripts.filter((line) => line.blank && isOpenWork(line));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const numbers = blank.map((line) => line.candidateNumber);
  const marks = useBlankMarks(open, numbers);
  const chosen = numbers.filter((number) => !left.has(number));
  const leave = (number: number, isChosen: boolean) =>
    setLeft((now) => new Set(isChosen ? [...now].filter((each) => each !== number) : [...now, number]));
  if (blank.length === 0)
    return (
      <PageShell title={text.blankTitle} place={open.place}>
        <EmptyState title={text.noBlank} action={<LinkButton to={path}>{text.toDesk}</LinkButton>}>
          {null}
        </EmptyState>
      </PageShell>
    );
  return (
    <PageShell title={text.blankTitle} place={open.place}>
      <TextLink to={path}>{text.toDesk}</TextLink>
      <p className="page-about">{text.blankAbout}</p>
      {marks.notRead && <FailedState failure={marks.notRead} />}
      <EqualOutcome marks={marks} />
      <ul className={styles.blank}>
        {blank.map((line) => (
          <li key={line.candidateNumber}>
            <Checkbox
              data-size="sm"
              aria-label={text.choose(line.candidateNumber)}
              value={String(line.candidateNumber)}
              checked={!left.has(line.candidateNumber)}
              onChange={(event) => leave(line.candidateNumber, event.target.checked)}
            />
            <TextLink to={`${path}/${line.candidateNumber}`}>
              {words.candidate(line.candidateNumber)}
            </TextLink>
            <span className="quiet">{stateWord(line.state)}</span>
            <strong>{line.grade === null ? '' : gradeWord(line.grade)}</strong>
          </li>
        ))}
      </ul>
      <div className="page-actions">
        <Button
          data-size="sm"
          disabled={chosen.length === 0 || !marks.isRead}
          loading={marks.isBusy}
          onClick={() => void marks.mark(chosen, 'lowestGrade')}
        >
          {text.giveLowest(chosen.length, gradeWord(lowestGrade(commission.scale)))}
        </Button>
        <Button
          data-size="sm"
          variant="secondary"
          disabled={chosen.length === 0 || !marks.isRead}
          loading={marks.isBusy}
          onClick={() => void marks.mark(chosen, 'noPoints')}
        >
          {text.giveNoPoints(chosen.length)}
        </Button>
      </div>
    </PageShell>
  );
}

/** The blank answers in one list: each is shown, all are marked at once, and undone together [G21]. */
export function BlankPage() {
  return <CommissionGate>{(open) => <Blank {...open} />}</CommissionGate>;
}
