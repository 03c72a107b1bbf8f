import { type AnswerAt, historyRoutes, mostTextsAtOnce } from '@karakter/contract/history/routes';
import { useApi } from '../../api/api.ts';

type Stops = readonly { readonly sequence: number }[];

/** The range of one piece of the replay, in the form of the route. */
function placesOf(stops: Stops, piece: number): string {
  const from = piece * mostTextsAtOnce;
  return stops
    .slice(from, from + mostTextsAtOnce)
    .map(({ sequence }) => sequence)
    .join(',');
}

/** The answer at one of the stops, fetched piece by piece with the next piece ready; undefined while it loads. */
export function useAnswerAt(openingId: string, stops: Stops, index: number) {
  const piece = Math.floor(index / mostTextsAtOnce);
  const params = { openingId };
  const [here, next] = [placesOf(stops, piece), placesOf(stops, piece + 1)];
  const shown = useApi(historyRoutes.showAnswerAt, { params, query: { at: here } }, { enabled: here !== '' });
  useApi(
    historyRoutes.showAnswerAt,
    { params, query: { at: next } },
    { enabled: next !== '' && shown.isSuccess },
  );
  const sequence = stops[index]?.sequence;
  const answer: AnswerAt | undefined = shown.data?.texts.find((each) => each.sequence === sequence);
  return { answer, error: shown.error, retry: () => void shown.refetch() };
}
