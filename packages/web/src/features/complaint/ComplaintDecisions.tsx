import type { ComplaintDecisionView } from '@karakter/contract/complaint/views';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import * as styles from '../appeal/appeal.module.css';
import { decisionText } from './decision-texts.ts';

/** Every decision in a complaint, with its body, day, paragraph, remedy and reason, in the order in which they were made. */
export function ComplaintDecisions({ decisions }: { readonly decisions: readonly ComplaintDecisionView[] }) {
  const text = useText(decisionText);
  const { language } = useLanguage();
  return decisions.map(({ number, body, outcome, remedy, scope, reason, decidedOn, legalBasis }) => (
    <div key={number}>
      <p>
        <strong>{text.outcomes[outcome]}</strong>
        <br />
        <span className="quiet">
          {text.bodies[body]}, {writtenDate(decidedOn, language)} ({legalBasis})
        </span>
      </p>
      {outcome === 'upheld' && remedy && scope && (
        <p>
          {text.remedies[remedy]} {text.scopes[scope]}
        </p>
      )}
      <WrittenText className={styles.appealWords}>{reason}</WrittenText>
    </div>
  ));
}
