/** The pane that a divider sets: the one before it or the one after it. */
export type Divided = {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly pane: 'before' | 'after';
};

/** The nearest width that the divider may have. */
export function within(width: number, { least, most }: Pick<Divided, 'least' | 'most'>): number {
  return Math.min(most, Math.max(least, Math.round(width)));
}

/** The width after a key, by the ARIA pattern of a window splitter: arrows move in their direction. */
export function widthByKey(key: string, divided: Divided): number | undefined {
  const { value, least, most, step, pane } = divided;
  const toTheRight = pane === 'before' ? step : -step;
  const [leftmost, rightmost] = pane === 'before' ? [least, most] : [most, least];
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: value - toTheRight,
    ArrowRight: value + toTheRight,
    Home: leftmost,
    End: rightmost,
  };
  const width = to[key];
  return width === undefined ? undefined : within(width, divided);
}
