import { Button } from '@digdir/designsystemet-react';
import { PhoneIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { PhoneLink } from '../../ui/phone/PhoneLink.tsx';
import { candidateText } from './candidate-texts.ts';
import * as styles from './styles/board.module.css';

type CallTextProps = {
  readonly contact: { readonly name: string; readonly phone: string };
  /** The text to read aloud or copy. */
  readonly sentence: string;
};

/** The contact person, and the text for the call [D13]. */
export function CallText({ contact, sentence }: CallTextProps) {
  const words = useText(candidateText);
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(sentence).then(() => setCopied(true));
  return (
    <div className={styles.callText}>
      <p>
        <PhoneIcon aria-hidden /> {words.contact(contact.name)}: <PhoneLink phone={contact.phone} />
      </p>
      <p className="quiet">{words.callText}</p>
      <blockquote>{sentence}</blockquote>
      <Button variant="tertiary" data-size="sm" onClick={() => void copy()}>
        {isCopied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
