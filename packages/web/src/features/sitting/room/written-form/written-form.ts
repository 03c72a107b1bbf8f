import {
  type CandidatePaper,
  hasSameWords,
  type PaperLanguage,
  paperLanguages,
  type SittingPaper,
} from '@karakter/domain/papers/paper';
import { useMemo, useState } from 'react';
import { z } from 'zod';

const storageKey = 'karakter.writtenForm';
const stored = z.object({ candidacyId: z.string(), language: z.enum(paperLanguages) });

/** The written form that the candidate chose for this exam on this device; null if none was chosen. */
function keptForm(candidacyId: string): PaperLanguage | null {
  try {
    const kept = stored.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
    return kept.candidacyId === candidacyId ? kept.language : null;
  } catch {
    return null;
  }
}

function keepForm(candidacyId: string, language: PaperLanguage): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ candidacyId, language }));
  } catch {
    // The choice then lasts until the page is closed.
  }
}

/**
 * The paper in the written form that the candidate has chosen: at first their own [A2]. Both are on the device, so the
 * choice needs no network. The answer stays as it is, and in the candidate's own form.
 */
export function useWrittenForm(candidacyId: string, own: SittingPaper) {
  const [chosen, setChosen] = useState(() => keptForm(candidacyId));
  return useMemo(() => {
    const { other } = own;
    const isOther = other !== undefined && other.language === chosen;
    const [paper, unseen] = isOther ? [other, own] : [own, other];
    return {
      paper: paper as CandidatePaper,
      answerLanguage: own.language,
      /** The form that is not shown; null if both have the same words. */
      otherForm: unseen && !hasSameWords(paper, unseen) ? unseen.language : null,
      chooseForm: (language: PaperLanguage) => {
        keepForm(candidacyId, language);
        setChosen(language);
      },
    };
  }, [candidacyId, own, chosen]);
}
