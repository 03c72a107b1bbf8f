import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import * as styles from '../kept.module.css';
import { keptText } from '../kept-texts.ts';

type LeftTextsProps = {
  readonly title: string;
  readonly about: string;
  readonly texts: readonly { readonly name: string | null; readonly words: string }[];
  readonly onDiscard: () => void;
};

/** Text that a person wrote where it can no longer be sent or saved, to be copied or discarded [G15]. */
export function LeftTexts({ title, about, texts, onDiscard }: LeftTextsProps) {
  const { discard } = useText(keptText);
  return (
    <Alert data-color="warning" data-size="sm" className={styles.disputed} data-left-text>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <p>{about}</p>
      {texts.map(({ name, words }) => (
        <div key={`${name} ${words}`}>
          {name !== null && (
            <p>
              <strong>{name}</strong>
            </p>
          )}
          <WrittenText as="blockquote" className="plain-text">
            {words}
          </WrittenText>
        </div>
      ))}
      <Button variant="secondary" data-size="sm" onClick={onDiscard}>
        {discard}
      </Button>
    </Alert>
  );
}
