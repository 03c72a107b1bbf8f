import { type Findings, foundCandidate, foundExam, foundPerson } from '@karakter/contract/search/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated } from '@karakter/domain/text/wording';
import { z } from 'zod';
import { searchText } from './search-texts.ts';

export const hitSchema = z.discriminatedUnion('kind', [
  foundExam.extend({ kind: z.literal('exam') }),
  foundCandidate.extend({ kind: z.literal('candidate') }),
  foundPerson.extend({ kind: z.literal('person') }),
]);
export type Hit = z.infer<typeof hitSchema>;
export type HitGroups = { readonly [Kind in keyof Findings]: readonly Hit[] };

export function hitsIn({ exams, candidates, people }: Findings): HitGroups {
  return {
    exams: exams.map((exam): Hit => ({ kind: 'exam', ...exam })),
    candidates: candidates.map((candidate): Hit => ({ kind: 'candidate', ...candidate })),
    people: people.map((person): Hit => ({ kind: 'person', ...person })),
  };
}

/** The page the hit leads to. The list of candidates is filtered by the number, since an address shows no names. */
export function placeOf(hit: Hit): string {
  if (hit.kind === 'person') return `/people/${hit.personId}`;
  if (hit.kind === 'exam') return `/exams/${hit.examId}`;
  return `/exams/${hit.examId}/candidates?q=${hit.candidateNumber}`;
}

/** The hit's name, and what distinguishes it from others of that name. */
export function hitInWords(hit: Hit, language: Language): { name: string; about: string } {
  if (hit.kind === 'person') return { name: hit.name, about: hit.email };
  const exam = `${hit.courseCode} ${hit.courseTitle[language]}`;
  const { candidate, cancelled } = searchText[language];
  const date = commaSeparated([writtenInstant(hit.startsAt, language), hit.isCancelled && cancelled]);
  if (hit.kind === 'exam') return { name: exam, about: date };
  return { name: candidate(hit.candidateNumber, hit.name), about: `${exam}, ${date}` };
}
