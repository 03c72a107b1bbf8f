/** What a divider sets: the width of the pane before it or of the one after it. */
export type Divided = {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly pane: 'before' | 'after';
};

/** A width the divider may have, as near as there is. */
export function within(width: number, { least, most }: Pick<Divided, 'least' | 'most'>): number {
  return Math.min(most, Math.max(least, Math.round(width)));
}

/** The width a key gives, by the ARIA pattern of a window splitter: arrows go where they point. */
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
