import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { useText } from '../../../text/language.tsx';
import { LinkButton, TextLink } from '../../../ui/TextLink.tsx';
import { useDeskApi } from '../../grading/saving/desk-api.ts';
import * as styles from '../explanation.module.css';
import { explanationText } from '../texts.ts';
import { explainingText } from './desk-texts.ts';
import { leftToWrite } from './left-to-write.ts';

/** How many explanations are left, and the way to the next one; the main thing once this one is sent [E2]. */
export function NextExplanation({ here, isDone }: { readonly here: string; readonly isDone: boolean }) {
  const text = useText(explainingText);
  const words = useText(explanationText);
  const mine = useDeskApi(explanationRoutes.listMyExplanations, {});
  if (!mine.data) return null;
  const { count, next } = leftToWrite(mine.data.explanations, here);
  const to = next && `/grading/explanations/${next.id}`;
  return (
    <nav className={styles.explanationFacts} aria-label={words.listTitle}>
      <span>{count === 0 ? text.noneLeft : text.left(count)}</span>
      {next && to && isDone && <LinkButton to={to}>{text.next(next.candidateNumber)}</LinkButton>}
      {next && to && !isDone && <TextLink to={to}>{text.next(next.candidateNumber)}</TextLink>}
      <TextLink to="/grading/explanations">{words.listTitle}</TextLink>
    </nav>
  );
}
