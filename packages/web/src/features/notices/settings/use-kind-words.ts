import type { NoticeKind } from '@karakter/domain/notices/notice';
import { useText } from '../../../text/language.tsx';
import { candidateKindsText } from './candidate-kinds-texts.ts';
import { workKindsText } from './work-kinds-texts.ts';

/** A kind of notice in words. */
export function useKindWords(): (kind: NoticeKind) => string {
  const words: Readonly<Record<string, string>> = {
    ...useText(candidateKindsText),
    ...useText(workKindsText),
  };
  return (kind) => words[kind] ?? kind;
}
