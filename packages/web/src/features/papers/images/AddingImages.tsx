import { Button } from '@digdir/designsystemet-react';
import { useText } from '../../../text/language.tsx';
import * as styles from './field-images.module.css';
import { imageText } from './image-texts.ts';

type AddingImagesProps = {
  readonly adding: number;
  readonly failure: string | null;
  readonly onClose: () => void;
};

/** That images are on their way into the text, and why one was not put in. */
export function AddingImages({ adding, failure, onClose }: AddingImagesProps) {
  const text = useText(imageText);
  return (
    <>
      {adding > 0 && <p className="quiet">{text.adding(adding)}</p>}
      {failure !== null && (
        <div className={styles.failure} data-notice>
          <p>{failure}</p>
          <Button variant="tertiary" data-size="sm" onClick={onClose}>
            {text.close}
          </Button>
        </div>
      )}
    </>
  );
}
