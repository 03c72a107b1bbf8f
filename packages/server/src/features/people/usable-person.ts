import { emailFault, nameFault } from '@karakter/domain/people/person-facts';
import { visibleText } from '@karakter/domain/text/visible-text';
import { refuse } from '../../platform/http/refusals.ts';

export type PersonFacts = { readonly name: string; readonly email: string };

/** The name and address as they appear; refuses an impossible name, and an address that cannot receive mail. */
export function usablePersonOrRefuse(given: PersonFacts, known?: PersonFacts): PersonFacts {
  const [name, email] = [visibleText(given.name), visibleText(given.email)];
  // Values that were there before may stay as they are.
  if (name !== known?.name && nameFault(name)) refuse('personNameUnusable');
  if (email !== known?.email && emailFault(email)) refuse('personEmailUnusable');
  return { name, email };
}
