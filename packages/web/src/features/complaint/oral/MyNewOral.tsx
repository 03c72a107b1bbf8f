import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { MyResult } from '@karakter/contract/results/my-exams';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import * as styles from '../../appeal/appeal.module.css';
import { myOralText } from './my-oral-texts.ts';

/** The candidate's new oral exam, where a changed written grade has called one (uhl. § 11-11(4)) [K9, K10]. */
export function MyNewOral({ exam: { newOral } }: { readonly exam: MyResult }) {
  const text = useText(myOralText);
  if (newOral === null) return null;
  return (
    <section className={styles.appealSection}>
      <Heading level={2} data-size="xs">
        {text.section}
      </Heading>
      <Paragraph>{text[newOral.state]}</Paragraph>
      {newOral.state === 'arranged' && (
        <WrittenText className={styles.appealWords}>{newOral.arrangement ?? ''}</WrittenText>
      )}
    </section>
  );
}
