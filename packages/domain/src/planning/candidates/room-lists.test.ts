import { describe, expect, it } from 'vitest';
import { higherEducationRules, schoolRules } from '../../test/rules.ts';
import { attendanceLists, doorLists } from './room-lists.ts';

const candidate = (name: string, candidateNumber: number, room: string, more: object = {}) => ({
  name,
  candidateNumber,
  room,
  seat: `${candidateNumber % 10}`,
  extraMinutes: 30,
  isWithdrawn: false,
  ...more,
});
const candidates = [
  candidate('Åse Øy', 20_003, 'Aud. 10'),
  candidate('Kari Moe', 20_001, 'Aud. 2'),
  candidate('Per Berg', 20_002, 'Aud. 2'),
  candidate('Ola Uten Rom', 20_004, ''),
  candidate('Nora Trukket', 20_005, 'Aud. 2', { isWithdrawn: true }),
];
const byName = { doorList: { shows: 'names', legalBasis: '' } } as const;

describe('the lists of the rooms [I10]', () => {
  it('for those who watch a room have its candidates by family name, rooms in their order, and none who is withdrawn', () => {
    expect(attendanceLists(candidates).map(({ room, rows }) => [room, rows.map(({ name }) => name)])).toEqual(
      [
        ['Aud. 2', ['Per Berg', 'Kari Moe']],
        ['Aud. 10', ['Åse Øy']],
        ['', ['Ola Uten Rom']],
      ],
    );
  });

  it.each([
    ['higher education', higherEducationRules],
    ['schools', schoolRules],
  ])('for the doors of %s have candidate numbers and seats, and no one’s name', (_, rules) => {
    const lists = doorLists(candidates, rules);
    expect(lists[0]).toEqual({
      room: 'Aud. 2',
      rows: [
        { candidate: '20001', seat: '1' },
        { candidate: '20002', seat: '2' },
      ],
    });
    expect(JSON.stringify(lists)).not.toMatch(/[A-Z][a-z]+ [A-Z]|30/);
  });

  it('have names and no number where the institution has chosen names, and never show extra time', () => {
    const lists = doorLists(candidates, byName);
    expect(lists[0]?.rows).toEqual([
      { candidate: 'Berg Per', seat: '2' },
      { candidate: 'Moe Kari', seat: '1' },
    ]);
    expect(JSON.stringify(lists)).not.toMatch(/2000|30/);
  });
});
