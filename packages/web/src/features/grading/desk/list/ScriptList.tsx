import {
  BookmarkFillIcon,
  ChatElipsisIcon,
  CheckmarkCircleFillIcon,
  CircleIcon,
  GavelIcon,
  HandshakeIcon,
  PadlockLockedIcon,
  PencilIcon,
} from '@navikt/aksel-icons';
import { memo, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useRovingTabStop } from '../../../../ui/focus/roving-tab-stop.ts';
import { rowsShown } from '../../../../ui/table/row-window.ts';
import type { ScriptLine } from '../../api-types.ts';
import { useGradeWord } from '../../grade-words.ts';
import { writtenPoints } from '../../points.ts';
import { gradingText } from '../../texts.ts';
import { deskText } from '../desk-texts.ts';
import type { Place } from '../script-place.ts';
import * as styles from '../styles/desk.module.css';
import { useStateWord } from './state-word.ts';

const icons = {
  untouched: CircleIcon,
  draft: PencilIcon,
  confirmed: PadlockLockedIcon,
  standing: PadlockLockedIcon,
  differing: ChatElipsisIcon,
  proposed: HandshakeIcon,
  disputed: GavelIcon,
  agreed: CheckmarkCircleFillIcon,
} as const;

type LineProps = {
  readonly line: ScriptLine;
  readonly isHere: boolean;
  readonly isUnderWay: boolean;
  readonly to: string;
  readonly onLeave: (candidateNumber: number) => void;
};

const Line = memo(function Line({ line, isHere, isUnderWay, to, onLeave }: LineProps) {
  const desk = useText(deskText);
  const stateWord = useStateWord();
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  const link = useRef<HTMLAnchorElement>(null);
  const Icon = icons[line.state];
  const grade = line.agreedGrade ?? line.grade;
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <li>
      <Link
        ref={link}
        to={to}
        replace
        aria-current={isHere ? 'page' : undefined}
        data-state={line.state}
        onClick={(event) => {
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onLeave(line.candidateNumber);
        }}
      >
        <Icon aria-hidden className={styles.scriptMark} />
        <span>{line.candidateNumber}</span>
        <span className={styles.scriptState}>
          {isUnderWay ? desk.confirming : stateWord(line.state)}
          {line.lookAgain && (
            <>
              {' '}
              <BookmarkFillIcon className={styles.lookAgain} title={desk.lookAgain} />
            </>
          )}
        </span>
        <span className={styles.scriptPoints}>
          {line.points === null ? '' : writtenPoints(line.points, language)}
        </span>
        <span className={styles.scriptGrade}>{grade === null ? '' : gradeWord(grade)}</span>
      </Link>
    </li>
  );
});

/** Below this number a browser renders all lines faster than some of them could be chosen. */
const windowedFrom = 400;
const lineRem = 1.75;
const remPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Which of the lines to render, so that ten thousand stay quick; the present script is always scrolled to. */
function useLineWindow(count: number, here: number) {
  const scroller = useRef<HTMLElement>(null);
  const isWindowed = count >= windowedFrom;
  const [shown, setShown] = useState({ start: 0, end: 80 });
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isWindowed) return;
    const lineHeight = lineRem * remPx();
    const update = () => {
      const next = rowsShown(element.scrollTop, element.clientHeight, lineHeight, count);
      setShown((old) => (old.start === next.start && old.end === next.end ? old : next));
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    return () => element.removeEventListener('scroll', update);
  }, [count, isWindowed]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isWindowed || here < 0) return;
    const [top, height] = [here * lineRem * remPx(), element.clientHeight];
    if (top < element.scrollTop || top > element.scrollTop + height - 2 * lineRem * remPx())
      element.scrollTop = top - height / 2;
  }, [here, isWindowed]);
  return { scroller, ...(isWindowed ? shown : { start: 0, end: count }) };
}

type ScriptListProps = {
  readonly place: Place;
  readonly underWay: (candidateNumber: number) => boolean;
};

/** The scripts of the view, with the grader's own state, points and grade. */
export function ScriptList({ place, underWay }: ScriptListProps) {
  const text = useText(gradingText);
  const { shown, here, pathOf } = place;
  const at = shown.findIndex((line) => line.candidateNumber === here);
  const { scroller, start, end } = useLineWindow(shown.length, at);
  // With 120 scripts, 120 stops would be between the heading and the marks.
  const oneStop = useRovingTabStop(scroller, { items: 'a', along: 'down' });
  const space = (lines: number) => ({ blockSize: `${lines * lineRem}rem` });
  return (
    <nav ref={scroller} className={styles.scriptList} aria-label={text.scripts} {...oneStop}>
      {start > 0 && <div style={space(start)} />}
      <ol start={start + 1}>
        {shown.slice(start, end).map((line) => (
          <Line
            key={line.candidateNumber}
            line={line}
            isHere={line.candidateNumber === here}
            isUnderWay={underWay(line.candidateNumber)}
            to={pathOf(line.candidateNumber)}
            onLeave={place.leave}
          />
        ))}
      </ol>
      {end < shown.length && <div style={space(shown.length - end)} />}
    </nav>
  );
}
