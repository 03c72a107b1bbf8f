// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { saveAs } from './answer-file.ts';

it('a file is given to the browser under its name, and its memory is freed when it has been saved [D4]', async () => {
  vi.useFakeTimers();
  const made: Blob[] = [];
  const freed: string[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
    revokeObjectURL: (address: string) => void freed.push(address),
  });
  const saved: [string, string][] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push([this.download, this.href]);
  });
  saveAs('svar.karakter', new Uint8Array([1, 2, 3]));
  expect(saved).toEqual([['svar.karakter', 'blob:1']]);
  expect([made[0]?.size, made[0]?.type]).toEqual([3, 'application/octet-stream']);
  vi.advanceTimersByTime(59_999);
  expect(freed).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(freed).toEqual(['blob:1']);
  vi.restoreAllMocks();
  vi.useRealTimers();
});
