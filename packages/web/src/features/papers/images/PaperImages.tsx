import { paperImagesRoutes } from '@karakter/contract/papers/images';
import type { TextImage } from '@karakter/domain/text/rich-text';
import { createContext, type ReactNode, useMemo } from 'react';
import { callApi } from '../../../api/api.ts';
import { apiUrl } from '../../../api/api-url.ts';
import { base64Of } from '../../../ui/file-in-base64.ts';
import { type ImageSource, ImageSourceContext } from '../../../ui/reading/image-source.ts';
import { preparedImage } from './prepared-image.ts';

/** Gives the exam an image, which says nothing in words yet; null where no image is added. */
export const AddImageContext = createContext<((file: Blob) => Promise<TextImage>) | null>(null);

type PaperImagesProps = {
  readonly examId: string;
  /** Whether images are added here, or only those of the paper shown. */
  readonly mayAdd?: boolean;
  readonly children: ReactNode;
};

/** The images of an exam's paper, for those who write and read it before candidates do. */
export function PaperImages({ examId, mayAdd = false, children }: PaperImagesProps) {
  const source = useMemo<ImageSource>(
    () => (image) => apiUrl(paperImagesRoutes.readPaperImage, { params: { examId, image } }),
    [examId],
  );
  const add = useMemo(
    () => async (file: Blob) => {
      const base64 = await base64Of(await preparedImage(file));
      const added = await callApi(paperImagesRoutes.addPaperImage, { params: { examId }, body: { base64 } });
      return { ...added, alt: '' };
    },
    [examId],
  );
  return (
    <ImageSourceContext value={source}>
      <AddImageContext value={mayAdd ? add : null}>{children}</AddImageContext>
    </ImageSourceContext>
  );
}
