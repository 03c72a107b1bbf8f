import { Heading } from '@digdir/designsystemet-react';
import type { ExplanationText } from '@karakter/domain/explanation/explanation';
import type { Language } from '@karakter/domain/text/language';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import * as styles from './explanation.module.css';
import { explanationText } from './texts.ts';

type ExplanationBodyProps = {
  readonly text: ExplanationText;
  /** The language of the headings, that of the receiver. */
  readonly language: Language;
  readonly level?: 2 | 3;
};

/** The three parts of an explanation, for reading [E5]. */
export function ExplanationBody({ text, language, level = 2 }: ExplanationBodyProps) {
  const { parts } = explanationText[language];
  return (
    <div className={styles.explanationText}>
      {(['guidelines', 'assessment', 'overall'] as const).map((part) => (
        <section key={part}>
          <Heading level={level} data-size="2xs">
            {parts[part]}
          </Heading>
          <WrittenText className="plain-text" otherwise={language}>
            {text[part]}
          </WrittenText>
        </section>
      ))}
    </div>
  );
}
