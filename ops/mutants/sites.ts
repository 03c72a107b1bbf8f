import { parseSync } from 'vite';

/** A small change to a file: the text from `start` to `end` is replaced with `by`. */
export type Mutant = {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly what: string;
};

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

const swaps: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Whether it is `await something()` or `something()` with an unused result: a lock, an event, a save. */
const calledForItsEffect = (expression: Node) =>
  expression.type === 'CallExpression' ||
  (expression.type === 'AwaitExpression' && (expression.argument as Node).type === 'CallExpression');

type Mutate = (node: Node, text: (part: Node) => string) => Omit<Mutant, 'start' | 'end'> | undefined;

/** The text between two operands is their operator. */
const swapped: Mutate = (node, text) => {
  const by = swaps[String(node.operator)];
  const [left, right] = [node.left as Node, node.right as Node];
  if (by === undefined) return undefined;
  return { by: `${text(left)} ${by} ${text(right)}`, what: `${String(node.operator)} becomes ${by}` };
};

const mutations: Readonly<Record<string, Mutate>> = {
  BinaryExpression: swapped,
  LogicalExpression: swapped,
  AwaitExpression: (node, text) => ({ by: text(node.argument as Node), what: 'await dropped' }),
  ConditionalExpression: (node, text) => ({
    by: `${text(node.test as Node)} ? ${text(node.alternate as Node)} : ${text(node.consequent as Node)}`,
    what: 'branches swapped',
  }),
  IfStatement: (node, text) => ({
    by: text(node).replace(text(node.test as Node), `!(${text(node.test as Node)})`),
    what: 'condition negated',
  }),
  ExpressionStatement: (node) =>
    calledForItsEffect(node.expression as Node) ? { by: ';', what: 'call removed' } : undefined,
  CallExpression: (node, text) => {
    const callee = node.callee as Node;
    const name = callee.type === 'MemberExpression' ? text(callee.property as Node) : '';
    if (name !== 'where') return undefined;
    return { by: text(callee.object as Node), what: '.where(…) removed' };
  },
  Literal: (node) => {
    if (typeof node.value === 'boolean') return { by: String(!node.value), what: `${node.value} negated` };
    if (typeof node.value === 'number') return { by: String(node.value + 1), what: `${node.value} plus one` };
    return undefined;
  },
};

/** Types have no effect when the program runs. */
const isOfTypes = ({ type }: Node) => type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(type);

/** Every small change that can be made to a file. Throws where the file is no TypeScript. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const text = ({ start, end }: Node) => source.slice(start, end);
  const found: Mutant[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    if (!isNode(value) || isOfTypes(value) || value.type === 'ImportDeclaration') return;
    const mutant = mutations[value.type]?.(value, text);
    if (mutant) found.push({ start: value.start, end: value.end, ...mutant });
    for (const part of Object.values(value)) visit(part);
  };
  visit(program);
  return found;
}
