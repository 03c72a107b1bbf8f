import { writtenDate } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { providerTitles } from '../sign-in/routes.ts';
import { type CheckSentences, otherSentences, providerSentences } from './check-texts.ts';
import type { Check, CheckName } from './checks.ts';

function sentencesOf(name: CheckName, language: Language): CheckSentences {
  if (name === 'feide' || name === 'idporten')
    return providerSentences[language](providerTitles[name], name.toUpperCase());
  return otherSentences[language][name];
}

/** The finding of a check and what to do about it, in one or two sentences. */
export function checkSentence({ name, finding, detail, until }: Check, language: Language): string {
  const facts = { detail: detail ?? '', until: until === null ? '' : writtenDate(until, language) };
  const sentence = sentencesOf(name, language)[finding];
  if (!sentence) throw new Error(`no sentence for ${name} ${finding}`);
  return sentence(facts);
}
