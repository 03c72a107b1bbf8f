import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reckonedNow } from './kept-exam.ts';

const instant = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2040) });

it('Karakter’s clock continues from the server’s last time, as far as this device’s clock has moved [D7]', () => {
  fc.assert(
    fc.property(instant, instant, fc.nat(12 * 3600_000), (server, machine, passed) => {
      expect(reckonedNow({ server, machine }, machine + passed)).toBe(server + passed);
    }),
  );
});

it('a device’s clock that is turned back never makes it earlier than the server’s last time [D7]', () => {
  fc.assert(
    fc.property(instant, instant, instant, (server, machine, deviceNow) => {
      expect(reckonedNow({ server, machine }, deviceNow)).toBeGreaterThanOrEqual(server);
    }),
  );
});
