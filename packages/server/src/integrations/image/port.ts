/** An image as it is stored: PNG or JPEG without anything but the picture. */
export type CleanImage = {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** In pixels, as the image is shown. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};

/**
 * Why a file was not read as an image: `otherFormat` neither PNG nor JPEG; `tooManyPixels` more than `imageLimits`;
 * `damaged` incomplete, or cannot be shown and printed; `busy` too many images are being read; `ownWaits` the same
 * person has one that is being read and one that waits.
 */
export type ImageFault = 'otherFormat' | 'tooManyPixels' | 'damaged' | 'busy' | 'ownWaits';

export type ImageReply = { readonly image: CleanImage } | { readonly fault: ImageFault };

/** Reads images outside the server's threads, for a person whose id is `by`. */
export type ImageReader = {
  /** For any bytes: the image, or why it is none. */
  readonly read: (bytes: Uint8Array, by: string) => Promise<ImageReply>;
  readonly close: () => Promise<void>;
};
