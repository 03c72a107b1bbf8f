import { distanceToDeadline, type InstantText, writtenDeadline } from '@karakter/domain/dates';
import { commonText } from '../text/common-text.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { useNow } from './now.tsx';

export type DerivationStep = {
  /** What was counted, in a sentence. */
  readonly sentence: string;
  /** The paragraph it follows from, e.g. `universitets- og høyskoleloven § 11-10`. */
  readonly source?: string;
};

type DeadlineTextProps = { readonly instant: InstantText; readonly derivation?: readonly DerivationStep[] };

/** A deadline written out with the distance beside it; how it was computed can be unfolded. */
export function DeadlineText({ instant, derivation = [] }: DeadlineTextProps) {
  const { language } = useLanguage();
  const text = useText(commonText);
  const now = useNow();
  return (
    <span className="deadline">
      <time dateTime={instant}>{writtenDeadline(instant, language)}</time>{' '}
      <span className="deadline-distance">({distanceToDeadline(now, instant, language)})</span>
      {derivation.length > 0 && (
        <details className="deadline-derivation">
          <summary>{text.howComputed}</summary>
          <ol>
            {derivation.map(({ sentence, source }) => (
              <li key={sentence}>
                {sentence} {source && <cite>{source}</cite>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </span>
  );
}
