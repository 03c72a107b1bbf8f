import { dictionary } from '@karakter/domain/text/dictionary/dictionary';

/** A page's texts [T4, Q5]. Bokmål is the source: a text missing in nynorsk or English does not compile. */
export const texts = dictionary;
