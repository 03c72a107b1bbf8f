import { Heading } from '@digdir/designsystemet-react';
import type { QuarantineView } from '@karakter/contract/quarantine/routes';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useText } from '../../text/language.tsx';
import { ScrollBox } from '../../ui/focus/ScrollBox.tsx';
import { WordDifference } from '../../ui/reading/WordDifference.tsx';
import * as styles from './quarantine.module.css';
import { quarantineText } from './texts.ts';

/** The changes from accepting the updates, question by question and word by word. */
export function Difference({ quarantined }: { readonly quarantined: QuarantineView }) {
  const text = useText(quarantineText);
  const isNothing = quarantined.changes.length === 0;
  return (
    <div className={styles.difference}>
      <p>
        <strong>{text.difference}</strong>{' '}
        <span className="quiet">
          {isNothing ? text.changesNothing : text.words(quarantined.wordsNow, quarantined.wordsAfter)}
        </span>
      </p>
      {quarantined.changes.map(({ number, title, now, after }) => (
        <section key={number}>
          <Heading level={4} data-size="2xs">
            {text.question(number, title)}
          </Heading>
          <ScrollBox className={styles.differenceText} label={text.question(number, title)}>
            <WordDifference before={now} after={after} lang={writtenLanguage(after || now)} />
          </ScrollBox>
        </section>
      ))}
    </div>
  );
}
