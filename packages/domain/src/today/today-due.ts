import { line, type TodayRule } from './today-rule.ts';

/** The request waits for the rector's delegate, who did not ask [G9]. */
export const decideExtensions: TodayRule = (snapshot) => {
  const { state, extensionsAsked: count } = snapshot.exam;
  return line(state === 'published' && count > 0, snapshot, { kind: 'decideExtension', count });
};
