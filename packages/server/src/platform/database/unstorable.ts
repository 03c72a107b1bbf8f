/** Far deeper than anything that our pages send, and far shallower than what crashes a program. */
const deepest = 100;

type Fault = { field: string; problem: string };
type Part = { value: unknown; field: string; depth: number };

function faultInText(text: string): string | undefined {
  if (text.includes('\u0000')) return 'holds a null character';
  return text.isWellFormed() ? undefined : 'holds half a character';
}

function partsOf({ value, field, depth }: Part): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, inner]) => ({
    value: inner,
    field: field === '' ? name : `${field}.${name}`,
    depth: depth + 1,
  }));
}

function faultInPart({ value, field, depth }: Part): string | undefined {
  if (depth > deepest) return 'is nested too deeply';
  return faultInText(field) ?? (typeof value === 'string' ? faultInText(value) : undefined);
}

/**
 * The part of a value from outside that no table can store: a null character or half a surrogate pair, which
 * PostgreSQL refuses, and nesting that would exhaust the reader's stack. Undefined where there is none.
 */
export function unstorableIn(value: unknown): Fault | undefined {
  const waiting: Part[] = [{ value, field: '', depth: 0 }];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const problem = faultInPart(part);
    if (problem !== undefined) return { field: part.field.slice(0, 200).toWellFormed(), problem };
    for (const inner of partsOf(part)) waiting.push(inner);
  }
  return undefined;
}
