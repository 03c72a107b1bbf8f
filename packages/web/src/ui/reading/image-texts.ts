import { texts } from '../../text/dictionary.ts';

/** An image in a text. */
export const imageText = texts({
  nb: {
    enlarge: 'Vis bildet større',
    enlarged: 'Bildet i stor størrelse',
    part: 'Bildet, som kan flyttes på',
  },
  nn: {
    enlarge: 'Vis biletet større',
    enlarged: 'Biletet i stor storleik',
    part: 'Biletet, som kan flyttast på',
  },
  en: {
    enlarge: 'Show the image larger',
    enlarged: 'The image in large size',
    part: 'The image, which can be scrolled',
  },
});
