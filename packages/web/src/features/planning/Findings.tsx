import type { CommissionFindingText } from '@karakter/contract/planning/commissions';
import { useText } from '../../text/language.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { commissionText } from './commission-texts.ts';
import * as styles from './styles/planning.module.css';

type FindingsProps = {
  readonly findings: readonly CommissionFindingText[];
  readonly nameOf: (personId: string) => string;
};

/** The findings of the rules about a commission, each with its paragraph [P5]. */
export function Findings({ findings, nameOf }: FindingsProps) {
  const text = useText(commissionText);
  const sentence = ({ code, needed = 0, found = 0, personId = '' }: CommissionFindingText) => {
    if (code === 'oneCompletes') return text.findings[code](needed);
    if (code === 'tooFewGraders' || code === 'tooFewExternals') return text.findings[code](needed, found);
    return code === 'externalWished' ? text.findings[code] : text.findings[code](nameOf(personId));
  };
  if (findings.length === 0) return <StatusTag tone="done">{text.lawful}</StatusTag>;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code}${finding.personId}`}>
          <StatusTag tone={finding.severity === 'stop' ? 'late' : 'note'}>{text[finding.severity]}</StatusTag>{' '}
          {sentence(finding)} <cite>{finding.paragraph}</cite>
        </li>
      ))}
    </ul>
  );
}
