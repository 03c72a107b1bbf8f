import { Alert, Button } from '@digdir/designsystemet-react';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import type { Disputed as Dispute, Path } from '@karakter/domain/text/three-way-merge';
import { useText } from '../text/language.tsx';
import { useAnnounce } from '../ui/focus/LiveRegion.tsx';
import { WordDifference } from '../ui/reading/WordDifference.tsx';
import { inWords } from './document/changed-writing.ts';
import type { Kept } from './document/use-kept-document.ts';
import * as styles from './kept.module.css';
import { keptText } from './kept-texts.ts';

/** Where the choice is shown on the page. */
export function disputedId({ path }: Pick<Dispute, 'path'>): string {
  return `disputed-${path.join('-')}`;
}

type DisputedProps = {
  readonly kept: Pick<Kept<unknown>, 'disputed' | 'choose'>;
  /** The field, or the part of the document, that the choice belongs to. */
  readonly at: Path;
  readonly lang?: string;
  /** How to show a value that is not text, such as the id of an option. */
  readonly words?: (value: JsonValue) => string;
};

/** Shown at a field: the other person's text, and the choice between the two [A1]. The user's own text stays in the field. */
export function Disputed({ kept, at, lang, words = inWords }: DisputedProps) {
  const text = useText(keptText);
  const announce = useAnnounce();
  const here = kept.disputed.filter(({ path }) => at.every((step, index) => path[index] === step));
  const choose = (disputed: Dispute, whose: 'mine' | 'theirs', next: Element | null) => {
    kept.choose(disputed, whose);
    announce(text.chosen);
    // The buttons disappear, so the focus moves to their field.
    const field = next?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]');
    field?.focus();
  };
  return here.map((disputed) => (
    <Alert
      key={disputedId(disputed) + inWords(disputed.theirs)}
      id={disputedId(disputed)}
      tabIndex={-1}
      data-color="warning"
      data-size="sm"
      className={styles.disputed}
      data-disputed
    >
      <p>{text.theirs}</p>
      <blockquote lang={lang} className="plain-text">
        {words(disputed.theirs) || text.nothing}
      </blockquote>
      <p>{text.difference}</p>
      <WordDifference
        before={words(disputed.theirs)}
        after={words(disputed.mine)}
        {...(lang ? { lang } : {})}
      />
      <div className="page-actions">
        {(['mine', 'theirs'] as const).map((whose) => (
          <Button
            key={whose}
            variant="secondary"
            data-size="sm"
            onClick={(event) =>
              choose(disputed, whose, event.currentTarget.closest('[data-disputed]')?.parentElement ?? null)
            }
          >
            {whose === 'mine' ? text.useMine : text.useTheirs}
          </Button>
        ))}
      </div>
    </Alert>
  ));
}
