import type { PaperImages } from '@karakter/domain/papers/paper';
import { createContext } from 'react';

/** Where the bytes of an image are, by its id: an address, or undefined where they are not there. */
export type ImageSource = (image: string) => string | undefined;

/** Set around texts that may have images. */
export const ImageSourceContext = createContext<ImageSource>(() => undefined);

/** The images that came with the paper itself. */
export const imagesWithin =
  (images: PaperImages | undefined): ImageSource =>
  (image) =>
    images?.[image];
