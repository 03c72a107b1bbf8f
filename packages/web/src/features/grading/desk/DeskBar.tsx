import { Button, Popover } from '@digdir/designsystemet-react';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../../text/language.tsx';
import { PageLink } from '../../../ui/PageLink.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { DeadlineText } from '../../exam/DeadlineText.tsx';
import type { ScriptLine } from '../api-types.ts';
import { commissionText } from '../commission-texts.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { Progress } from '../home/Progress.tsx';
import { DeclareDialog } from '../impartiality/DeclareButton.tsx';
import { impartialityText } from '../impartiality/impartiality-texts.ts';
import { ownStatisticsText } from '../statistics/own-statistics-texts.ts';
import { gradingText } from '../texts.ts';
import { deskText } from './desk-texts.ts';
import { ownMinutesLeft } from './pace/kept-pace.ts';
import * as styles from './styles/desk-bar.module.css';

type DeskBarProps = OpenCommission & {
  readonly lines: readonly ScriptLine[];
  /** What else can be done with all scripts. */
  readonly children: ReactNode;
  readonly isListShown: boolean;
  readonly onToggleList: () => void;
};

/** How much is left, and how long it takes at the grader's own pace; only they see it. */
function Left({ commission, lines }: Pick<DeskBarProps, 'commission' | 'lines'>) {
  const text = useText(deskText);
  const left = lines.filter(({ state }) => state === 'untouched' || state === 'draft').length;
  const minutes = left === 0 ? null : ownMinutesLeft(commission.commissionId, left);
  const time = (all: number) => (all < 60 ? text.minutes(all) : text.hours(Math.floor(all / 60), all % 60));
  if (left === 0) return <span>{text.allConfirmed}</span>;
  return (
    <span>
      {text.scriptsLeft(left)}
      {minutes !== null && `, ${text.forecast(time(minutes))}`}
    </span>
  );
}

type Views = Pick<DeskBarProps, 'commission' | 'paper' | 'lines'>;

/** The other ways to see the commission's scripts. */
function ViewLinks({ commission, paper, lines }: Views) {
  const text = useText(deskText);
  const own = useText(ownStatisticsText);
  const to = `/grading/${commission.commissionId}`;
  // A view that goes through the scripts does so by the list's choice and order.
  const { search } = useLocation();
  const blank = lines.filter((line) => line.blank).length;
  return (
    <>
      <li>
        <PageLink to={`${to}/search`}>{text.search}</PageLink>
      </li>
      {paper.paper.questions.map(({ id }, index) => (
        <li key={id}>
          <PageLink to={`${to}/questions/${id}${search}`}>{text.sameQuestion(index + 1)}</PageLink>
        </li>
      ))}
      {lines.length > 1 && (
        <li>
          <PageLink to={`${to}/side-by-side`}>{text.sideBySide}</PageLink>
        </li>
      )}
      {blank > 0 && (
        <li>
          <PageLink to={`${to}/blank`}>{text.blankOnes(blank)}</PageLink>
        </li>
      )}
      {lines.length > 1 && !paper.paper.questions.every(isClosedQuestion) && (
        <li>
          <PageLink to={`${to}/equal`}>{text.equalAnswers}</PageLink>
        </li>
      )}
      {commission.kind === 'ordinary' && (
        <>
          <li>
            <PageLink to={`${to}/scoring`}>{text.scoring}</PageLink>
          </li>
          <li>
            <PageLink to={`${to}/statistics`}>{own.title}</PageLink>
          </li>
        </>
      )}
      <li>
        <PageLink to={`${to}/files`}>{text.downloadAll}</PageLink>
      </li>
      <li>
        <PageLink to={`${to}/sheet`}>{text.sheet}</PageLink>
      </li>
    </>
  );
}

/** The other views, and the way to say that one may be disqualified. */
function MoreViews(views: Views) {
  const text = useText(deskText);
  const impartiality = useText(impartialityText);
  const [isDeclaring, setDeclaring] = useState(false);
  return (
    <>
      <Popover.TriggerContext>
        <Popover.Trigger variant="tertiary" data-size="sm">
          {text.moreViews}
        </Popover.Trigger>
        <Popover placement="bottom-end" data-size="sm">
          <ul className={styles.views}>
            <ViewLinks {...views} />
            <li>
              <Button variant="tertiary" data-size="sm" onClick={() => setDeclaring(true)}>
                {impartiality.declare}
              </Button>
            </li>
          </ul>
        </Popover>
      </Popover.TriggerContext>
      {isDeclaring && (
        <DeclareDialog
          commissionId={views.commission.commissionId}
          candidateNumber={null}
          isOpen
          onClose={() => setDeclaring(false)}
        />
      )}
    </>
  );
}

/** Where the grader is, how much is left and what can be done with all scripts, in as little height as possible. */
export function DeskBar(props: DeskBarProps) {
  const { commission, place, lines, isListShown } = props;
  const text = useText(deskText);
  const words = useText(gradingText);
  const names = useText(commissionText);
  const shown = commission.counts.differing + commission.counts.agreed;
  const name = names[commission.kind](commission.number);
  return (
    <div className={styles.deskBar} data-desk-bar>
      <p className={styles.place}>
        <strong>{place.courseCode}</strong> {place.courseTitle} <span className="quiet">{name}</span>
      </p>
      <div className={styles.status}>
        <Progress counts={commission.counts} isShort />
        <Left commission={commission} lines={lines} />
        {commission.dueAt && (
          <span>
            {names.due} <DeadlineText instant={commission.dueAt} />
          </span>
        )}
        {shown > 0 && <TextLink to={`/grading/${commission.commissionId}/compare`}>{words.compare}</TextLink>}
      </div>
      <div className={styles.tools}>
        <Button
          className={styles.listToggle}
          variant="tertiary"
          data-size="sm"
          aria-expanded={isListShown}
          onClick={props.onToggleList}
        >
          {isListShown ? text.hideList : text.showList}
        </Button>
        <MoreViews {...props} />
        <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>
          {text.print}
        </Button>
        {props.children}
      </div>
    </div>
  );
}
