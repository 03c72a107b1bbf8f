/**
 * Every filing and reopening stays in the log and notifies the people who handle or grade the case, so their number
 * is limited. An appeal that arrives by letter after that is registered like any other.
 */
export const mostFilings = 10;
export const isFiledTooOften = ({ timesFiled }: { readonly timesFiled?: number }): boolean =>
  timesFiled !== undefined && timesFiled >= mostFilings;
