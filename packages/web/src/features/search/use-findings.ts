import { searchRoutes, shortestText } from '@karakter/contract/search/routes';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/api.ts';

/** Long enough that a word typed fast is one question. */
const settleMs = 150;

/** What the server finds for the text in the field; `isCurrent` once the answer is about exactly this text. */
export function useFindings(typed: string) {
  const text = typed.trim();
  const [sought, setSought] = useState('');
  useEffect(() => {
    const settling = setTimeout(() => setSought(text), settleMs);
    return () => clearTimeout(settling);
  }, [text]);
  const isLongEnough = text.length >= shortestText;
  const found = useApi(
    searchRoutes.search,
    { query: { text: sought } },
    { enabled: sought.length >= shortestText, placeholderData: keepPreviousData },
  );
  return {
    isLongEnough,
    findings: isLongEnough ? found.data : undefined,
    isCurrent: isLongEnough && sought === text && found.isSuccess && !found.isPlaceholderData,
    failure: isLongEnough ? found.error : null,
    retry: () => void found.refetch(),
  };
}
