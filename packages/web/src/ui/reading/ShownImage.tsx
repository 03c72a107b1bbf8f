import { Button } from '@digdir/designsystemet-react';
import type { TextImage } from '@karakter/domain/text/rich-text';
import { ExpandIcon } from '@navikt/aksel-icons';
import { useContext, useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { ScrollBox } from '../focus/ScrollBox.tsx';
import { TitledDialog } from '../TitledDialog.tsx';
import { ImageSourceContext } from './image-source.ts';
import { imageText } from './image-texts.ts';
import * as styles from './shown-image.module.css';

/**
 * An image of a text, no larger than its column, and by a button in its own size. Where its bytes are not there, the
 * browser shows what it says in words.
 */
export function ShownImage({ image, alt, width, height }: TextImage) {
  const text = useText(imageText);
  const { language } = useLanguage();
  const source = useContext(ImageSourceContext)(image);
  const [isLarge, setLarge] = useState(false);
  const picture = <img src={source} alt={alt} width={width} height={height} />;
  return (
    <figure className={styles.figure}>
      {picture}
      <div lang={language}>
        <Button variant="tertiary" data-size="sm" onClick={() => setLarge(true)}>
          <ExpandIcon aria-hidden /> {text.enlarge}
          {alt !== '' && <span className="ds-sr-only">: {alt}</span>}
        </Button>
        <TitledDialog open={isLarge} onClose={() => setLarge(false)} title={text.enlarged}>
          {isLarge && (
            <ScrollBox label={text.part} className={styles.large}>
              {picture}
            </ScrollBox>
          )}
        </TitledDialog>
      </div>
    </figure>
  );
}
