import type { ProtocolSignatureView } from '@karakter/contract/grading/protocol/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../../text/language.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import * as styles from './protocol.module.css';
import { signOffText } from './sign-off-texts.ts';

type SignatureListProps = {
  readonly signatures: readonly ProtocolSignatureView[];
  /** The names of those who have not signed the present version. */
  readonly missing: readonly string[];
};

/** Who has signed which version of a protocol, and who has not signed the present one. */
export function SignatureList({ signatures, missing }: SignatureListProps) {
  const text = useText(signOffText);
  const { language } = useLanguage();
  const isOneVersion = signatures.every(({ isPresent }) => isPresent);
  return (
    <div className={styles.signatures}>
      {signatures.length === 0 ? (
        <p>{text.noSignatures}</p>
      ) : (
        <ul>
          {signatures.map(({ name, role, external, version, isPresent, signedAt }) => (
            <li key={`${version} ${name} ${signedAt}`}>
              {name} ({text[role]}, {external ? text.external : text.internal}),{' '}
              <time dateTime={signedAt}>{writtenInstant(signedAt, language)}</time>
              {!isOneVersion && (
                <span className="quiet">
                  {' '}
                  · {text.version(version)}
                  {!isPresent && `, ${text.earlier}`}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 ? (
        <p>{text.missing(writtenList[language](missing))}</p>
      ) : (
        signatures.length > 0 && <StatusTag tone="done">{text.allSigned}</StatusTag>
      )}
    </div>
  );
}
