import { Heading } from '@digdir/designsystemet-react';
import type { AppealCase } from '@karakter/contract/appeal/views';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import * as styles from '../appeal.module.css';
import { decisionText } from './decision-texts.ts';

/** The new graders' reasons for staff; nothing where the rules ask for none [K5]. */
export function GradersReasons({ view }: { readonly view: AppealCase }) {
  const text = useText(decisionText);
  const { areAsked, text: written } = view.reasons;
  if (!areAsked || view.commissionNumber === null) return null;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.reasons}
      </Heading>
      {written === null ? (
        <p>{text.reasonsMissing}</p>
      ) : (
        <WrittenText className={styles.appealWords}>{written}</WrittenText>
      )}
      {written !== null && view.state !== 'decided' && <p className="quiet">{text.reasonsHidden}</p>}
    </section>
  );
}

/** The new graders' reasons as the candidate reads them after the decision [K5]. */
export function MyReasons({ reasons }: { readonly reasons: string | null }) {
  const text = useText(decisionText);
  if (reasons === null) return null;
  return (
    <div>
      <strong>{text.reasons}</strong>
      <WrittenText className={styles.appealWords}>{reasons}</WrittenText>
    </div>
  );
}
