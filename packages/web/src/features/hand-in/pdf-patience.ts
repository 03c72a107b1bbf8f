const firstMs = 3_000;
const longestMs = 60_000;

type Asked = { readonly state: { readonly dataUpdateCount: number } };

/**
 * How long a receipt waits before it requests its PDF again, in milliseconds; longer each time. When thousands hand
 * in together, they wait for minutes, on a server that others still write to [S2].
 */
export function pdfPatienceMs({ state }: Asked): number {
  return Math.min(longestMs, firstMs * 1.5 ** Math.max(0, state.dataUpdateCount - 1));
}
