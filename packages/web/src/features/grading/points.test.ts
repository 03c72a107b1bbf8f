import { describe, expect, it } from 'vitest';
import { readPoints, writtenPoints } from './points.ts';

describe('points in a field', () => {
  it.each([
    ['', null],
    [' 12 ', 12],
    ['12,5', 12.5],
    ['12.25', 12.25],
    ['12,', 12],
    ['−10', -10],
    [',5', 0.5],
    ['12,125', undefined],
    ['tolv', undefined],
    ['1e3', undefined],
    ['-', undefined],
  ])('%j is read as %s', (text, points) => {
    expect(readPoints(text)).toBe(points);
  });

  it.each([12.5, 0, -10, 0.25])('%d reads back as it was written, in both number forms', (points) => {
    expect(readPoints(writtenPoints(points, 'nb'))).toBe(points);
    expect(readPoints(writtenPoints(points, 'en'))).toBe(points);
  });
});
