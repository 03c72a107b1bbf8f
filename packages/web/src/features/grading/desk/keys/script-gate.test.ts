import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ScriptGate } from './script-gate.ts';

it('a key pressed while the next script loads is the next script’s [G15]', () => {
  const gate = new ScriptGate();
  expect(gate.hold('7')).toBe(false);
  gate.leave(10002);
  expect([gate.hold('1'), gate.hold('8'), gate.hold('b')]).toEqual([true, true, true]);
  expect(gate.arrive(10001)).toEqual([]);
  expect(gate.isClosed).toBe(true);
  expect(gate.arrive(10002)).toEqual(['1', '8', 'b']);
  expect(gate.hold('7')).toBe(false);
});

it('a script that does not load takes no keys, and neither does the one that was left', () => {
  const gate = new ScriptGate();
  gate.leave(10002);
  gate.hold('a');
  gate.giveUp();
  expect(gate.isClosed).toBe(false);
  gate.leave(10003);
  expect(gate.arrive(10003)).toEqual([]);
});

it('in whatever order keys, steps and arrivals come, a key goes to the script that was asked for last', () => {
  const step = fc.tuple(fc.constantFrom('key', 'leave', 'arrive'), fc.integer({ min: 1, max: 3 }));
  const walk = (gate: ScriptGate, at: { shown: number; asked: number }, kind: string, number: number) => {
    if (kind === 'key') expect(gate.hold('b')).toBe(at.shown !== at.asked);
    else if (kind === 'leave' && number !== at.shown) {
      gate.leave(number);
      at.asked = number;
    } else if (kind === 'arrive' && number === at.asked) {
      gate.arrive(number);
      at.shown = number;
    } else if (kind === 'arrive') expect(gate.arrive(number)).toEqual([]);
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const [gate, at] = [new ScriptGate(), { shown: 0, asked: 0 }];
      for (const [kind, number] of steps) walk(gate, at, kind, number);
    }),
  );
});
