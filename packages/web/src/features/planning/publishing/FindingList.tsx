import type { PublishingFindingText } from '@karakter/contract/exam/publishing';
import { useText } from '../../../text/language.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { factsText } from '../../exam/facts-texts.ts';
import * as styles from '../styles/planning.module.css';
import { findingText } from './finding-texts.ts';

/** A finding before publishing, or before a change after it; the latter may be put right on the board. */
export type ShownFinding = Omit<PublishingFindingText, 'code' | 'place'> & {
  readonly code: keyof (typeof findingText)['nb']['findings'];
  readonly place: PublishingFindingText['place'] | 'board';
};

/** The page on which a finding is put right; none where it is another office's to do. */
const pageOf: Readonly<Record<ShownFinding['place'], ((exam: string) => string) | null>> = {
  facts: (exam) => `${exam}/facts`,
  candidates: (exam) => `${exam}/candidates`,
  commission: (exam) => `${exam}/commission`,
  paper: (exam) => `${exam}/paper`,
  guide: (exam) => `${exam}/guide`,
  coordinators: (exam) => `${exam}#coordinators`,
  invigilators: (exam) => `${exam}#invigilators`,
  signIns: () => '/waiting-sign-ins',
  institution: null,
  board: (exam) => `${exam}/board`,
};

function useSentence() {
  const text = useText(findingText);
  const { durationOf } = useText(factsText);
  return ({ code, count = 0, minutes = 0, dayOff }: ShownFinding): string => {
    const sentence = text.findings[code](count, durationOf(minutes));
    if (dayOff === undefined) return sentence;
    const day = dayOff === 'saturday' || dayOff === 'sunday' ? dayOff : 'holiday';
    return `${sentence} (${text.daysOff[day]})`;
  };
}

function Repair({ to, children }: { readonly to: string | undefined; readonly children: string }) {
  return to === undefined ? children : <TextLink to={to}>{children}</TextLink>;
}

type FindingListProps = {
  readonly examId: string;
  readonly findings: readonly ShownFinding[];
};

/** What is missing or worth knowing before publishing or a change, each with a link to where it is put right [P13]. */
export function FindingList({ examId, findings }: FindingListProps) {
  const text = useText(findingText);
  const sentence = useSentence();
  if (findings.length === 0) return <StatusTag tone="done">{text.nothingMissing}</StatusTag>;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={finding.code}>
          <StatusTag tone={finding.severity === 'stop' ? 'late' : 'note'}>{text[finding.severity]}</StatusTag>{' '}
          <Repair to={pageOf[finding.place]?.(`/exams/${examId}`)}>{sentence(finding)}</Repair>{' '}
          {finding.paragraph && <cite>{finding.paragraph}</cite>}
        </li>
      ))}
    </ul>
  );
}
