import {
  ChatElipsisIcon,
  CheckmarkCircleFillIcon,
  CircleIcon,
  HandshakeIcon,
  PadlockLockedIcon,
  PencilIcon,
} from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage, useText } from '../../text/language.tsx';
import { useRovingTabStop } from '../../ui/focus/roving-tab-stop.ts';
import type { ScriptLine } from './api-types.ts';
import { useGradeWord } from './grade-words.ts';
import { writtenPoints } from './points.ts';
import * as styles from './styles/desk.module.css';
import { gradingText } from './texts.ts';

const icons = {
  untouched: CircleIcon,
  draft: PencilIcon,
  confirmed: PadlockLockedIcon,
  differing: ChatElipsisIcon,
  proposed: HandshakeIcon,
  agreed: CheckmarkCircleFillIcon,
} as const;

type LineProps = { readonly line: ScriptLine; readonly isHere: boolean; readonly to: string };

function Line({ line, isHere, to }: LineProps) {
  const text = useText(gradingText);
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
      <Link ref={link} to={to} aria-current={isHere ? 'page' : undefined} data-state={line.state}>
        <Icon aria-hidden className={styles.scriptMark} />
        <span>{line.candidateNumber}</span>
        <span className={styles.scriptState}>{text.states[line.state]}</span>
        <span className={styles.scriptPoints}>
          {line.points === null ? '' : writtenPoints(line.points, language)}
        </span>
        <span className={styles.scriptGrade}>{grade === null ? '' : gradeWord(grade)}</span>
      </Link>
    </li>
  );
}

type ScriptListProps = {
  readonly commissionId: string;
  readonly scripts: readonly ScriptLine[];
  readonly here: number;
};

/** The commission's scripts by candidate number, with the grader's own state, points and grade. */
export function ScriptList({ commissionId, scripts, here }: ScriptListProps) {
  const text = useText(gradingText);
  const list = useRef<HTMLElement>(null);
  // With 120 scripts, 120 stops would be between the heading and the marks.
  const oneStop = useRovingTabStop(list, { items: 'a', along: 'down' });
  return (
    <nav ref={list} className={styles.scriptList} aria-label={text.scripts} {...oneStop}>
      <ol>
        {scripts.map((line) => (
          <Line
            key={line.candidateNumber}
            line={line}
            isHere={line.candidateNumber === here}
            to={`/grading/${commissionId}/${line.candidateNumber}`}
          />
        ))}
      </ol>
    </nav>
  );
}
