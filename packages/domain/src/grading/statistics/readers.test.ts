import { describe, expect, it } from 'vitest';
import type { EarlierYearsWay } from '../../rules/statistics.ts';
import {
  mayGraderSeeEarlierYears,
  type Sight,
  sightOf,
  statisticsParts,
  statisticsReaders,
  statisticsSights,
} from './readers.ts';

describe('who sees what of an exam’s statistics [G2, G16, R4]', () => {
  it('is one table', () => {
    const line = (cells: readonly string[]) =>
      cells
        .map((cell) => cell.padEnd(18))
        .join('')
        .trimEnd();
    const rows = statisticsReaders.map((reader) =>
      line([reader, ...statisticsParts.map((part) => statisticsSights[reader][part])]),
    );
    expect(`\n${[line(['', ...statisticsParts]), ...rows].join('\n')}\n`).toMatchInlineSnapshot(`
      "
                        progress          distribution      agreement         questions         earlierYears
      examOffice        graders           commissions       commissions       exam              announced
      courseCoordinator commissions       exam              exam              exam              announced
      programmeLeader   commissions       exam              exam              exam              announced
      headOfDepartment  commissions       exam              exam              exam              announced
      grader            own               own               ownCommission     own               announced
      candidate         nothing           announced         nothing           nothing           nothing
      "
    `);
  });

  it('of a grader by name no one but the exam office sees anything', () => {
    const seeNames = statisticsReaders.filter((reader) =>
      statisticsParts.some((part) => statisticsSights[reader][part] === 'graders'),
    );
    expect(seeNames).toEqual(['examOffice']);
  });

  it('a grader sees nothing of the exam as a whole, from which the others’ part could be subtracted', () => {
    const beyondOwn: readonly Sight[] = ['exam', 'commissions', 'graders'];
    const seen = statisticsParts.filter((part) => beyondOwn.includes(statisticsSights.grader[part]));
    expect(seen).toEqual([]);
  });

  it('who holds several roles sees the most that one of them shows, and who holds none sees nothing', () => {
    expect(sightOf(['headOfDepartment', 'examOffice'], 'progress')).toBe('graders');
    expect(sightOf(['candidate'], 'agreement')).toBe('nothing');
    expect(sightOf([], 'distribution')).toBe('nothing');
  });
});

describe('earlier years are shown to a grader [G16]', () => {
  it.each<[EarlierYearsWay, number, number, boolean]>([
    ['afterOwnConfirmation', 10, 9, false],
    ['afterOwnConfirmation', 10, 10, true],
    ['afterOwnConfirmation', 0, 0, false],
    ['never', 10, 10, false],
  ])('%s, with %i scripts of which %i are confirmed: %s', (way, scripts, confirmed, expected) => {
    const statistics = { smallestGroup: 5, earlierYearsForGraders: way, legalBasis: '' };
    expect(mayGraderSeeEarlierYears({ statistics }, { scripts, confirmed })).toBe(expected);
  });
});
