import { texts } from '../../../text/dictionary.ts';

/** A person’s own searches of the case list [V1]. */
export const savedSearchText = texts({
  nb: {
    title: 'Lagrede søk',
    save: 'Lagre søket',
    about: 'Valgene over listen lagres, slik at du finner dem igjen. Bare du ser dine søk.',
    name: 'Navn på søket',
    nameMissing: 'Gi søket et navn.',
    saved: (name: string) => `Søket «${name}» er lagret.`,
    delete: 'Slett',
    deleted: 'Søket er slettet.',
  },
  nn: {
    title: 'Lagra søk',
    save: 'Lagre søket',
    about: 'Vala over lista blir lagra, slik at du finn dei att. Berre du ser søka dine.',
    name: 'Namn på søket',
    nameMissing: 'Gje søket eit namn.',
    saved: (name) => `Søket «${name}» er lagra.`,
    delete: 'Slett',
    deleted: 'Søket er sletta.',
  },
  en: {
    title: 'Saved searches',
    save: 'Save the search',
    about: 'The choices above the list are saved, so that you find them again. Only you see your searches.',
    name: 'Name of the search',
    nameMissing: 'Give the search a name.',
    saved: (name) => `The search “${name}” is saved.`,
    delete: 'Delete',
    deleted: 'The search is deleted.',
  },
});
