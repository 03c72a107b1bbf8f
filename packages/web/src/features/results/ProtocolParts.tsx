import { Heading } from '@digdir/designsystemet-react';
import type { resultsRoutes, SignOffView } from '@karakter/contract/results/routes';
import { useText } from '../../text/language.tsx';
import * as styles from '../grading/protocol/protocol.module.css';
import { SignatureList } from '../grading/protocol/SignatureList.tsx';
import { signOffText } from '../grading/protocol/sign-off-texts.ts';
import { protocolText } from './protocol-texts.ts';

type Rows = (typeof resultsRoutes.showProtocol)['response']['_zod']['output']['withoutGrade'];

/** The candidates who get no grade, and why; an absence that is documented is named as such [G17]. */
export function WithoutGrade({ rows }: { readonly rows: Rows }) {
  const text = useText(protocolText);
  const signOff = useText(signOffText);
  if (rows.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.withoutGrade}
      </Heading>
      <ul>
        {rows.map(({ candidateNumber, name, outcome, isValid }) => (
          <li key={candidateNumber}>
            {candidateNumber} {name}: {signOff.outcomes[outcome]}
            {isValid && `, ${text.valid}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who has signed the protocol of each commission, and which version [G17]. */
export function SignOffs({ signOff }: { readonly signOff: readonly SignOffView[] }) {
  const text = useText(signOffText);
  if (signOff.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.signOff}
      </Heading>
      <div className={styles.signOffs}>
        {signOff.map(({ kind, number, isSettled, signatures, missing }) => (
          <section key={`${kind} ${number}`}>
            <Heading level={3} data-size="2xs">
              {text.commission[kind](number)}
            </Heading>
            {isSettled || signatures.length > 0 ? (
              <SignatureList signatures={signatures} missing={missing} />
            ) : (
              <p>{text.unsettled}</p>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
