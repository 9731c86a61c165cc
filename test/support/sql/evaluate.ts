// Works out what an expression that makes SQL may come to: each of its forms, without running the program.
import type { Declared, Expression, Fn, Kind, Node, Source, Step } from './source.ts';
import { isFunction, within } from './source.ts';

/** A stretch of text and what it stands in; or, in SQL, a place for a value. */
export type Piece = { text: string; node: Node } | { param: true };

export type Value =
  | { is: 'text'; pieces: Piece[]; isSql: boolean }
  | { is: 'list'; items: Value[][] }
  | { is: 'fields'; fields: Map<string, Value[]> }
  | { is: 'function'; node: Fn; bound: Bound }
  | { is: 'unknown'; node: Node };

/** What functions that are being worked out were called with. */
type Bound = ReadonlyMap<Fn, Value[][]>;

const UNBOUND: Bound = new Map();

/** Deeper than any text of ours is made: a function that calls itself. */
const DEEPEST = 60;

export interface Evaluator {
  forms(node: Node, bound?: Bound): Value[];
  apply(called: Value, args: Value[][]): Value[];
}

/**
 * @param known what modules export, by file: taken as it is, where the source would have to be run to tell
 */
export function openEvaluator(
  source: Source,
  known: ReadonlyMap<string, Record<string, unknown>>,
): Evaluator {
  const made = new Map<Node, Value[]>();
  let depth = 0;

  const unknown = (node: Node): Value[] => [{ is: 'unknown', node }];
  const written = (text: string, node: Node): Value => ({
    is: 'text',
    pieces: [{ text, node }],
    isSql: false,
  });

  function forms(node: Node, bound: Bound = UNBOUND): Value[] {
    const known = bound.size === 0 ? made.get(node) : undefined;
    if (known) return known;
    if (depth > DEEPEST) return unknown(node);
    depth += 1;
    // What leads back to itself says nothing new.
    if (bound.size === 0) made.set(node, unknown(node));
    const told = formsOf(node, bound);
    const found = told.length > 0 ? told : unknown(node);
    if (bound.size === 0) made.set(node, found);
    depth -= 1;
    return found;
  }

  function formsOf(node: Node, bound: Bound): Value[] {
    if (isFunction(node)) return [{ is: 'function', node, bound }];
    switch (node.type) {
      case 'Literal':
        if (typeof node.value !== 'string' && typeof node.value !== 'number') return unknown(node);
        return [written(String(node.value), node)];
      case 'TemplateLiteral':
        return template(node, bound);
      case 'TaggedTemplateExpression':
        return sql(node.quasi, bound);
      case 'ConditionalExpression':
        return [...forms(node.consequent, bound), ...forms(node.alternate, bound)];
      case 'LogicalExpression':
        return [...forms(node.left, bound), ...forms(node.right, bound)];
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'ParenthesizedExpression':
        return forms(node.expression, bound);
      case 'AwaitExpression':
        return forms(node.argument, bound);
      case 'ArrayExpression':
        return [{ is: 'list', items: node.elements.flatMap((each) => itemsOf(each, bound)) }];
      case 'ObjectExpression':
        return [{ is: 'fields', fields: fieldsOf(node, bound) }];
      case 'Identifier':
        return named(node, bound);
      case 'MemberExpression': {
        const whole = forms(node.object, bound);
        if (!node.computed)
          return whole.flatMap((each) => take(each, { key: node.property.name }, node, bound));
        const keys = forms(node.property, bound);
        return whole.flatMap((each) => keys.flatMap((key) => ofKey(each, key, node, bound)));
      }
      case 'CallExpression':
        return call(node, bound);
      default:
        return unknown(node);
    }
  }

  function template({ quasis, expressions }: Kind<'TemplateLiteral'>, bound: Bound): Value[] {
    const holes = expressions.map((each) => forms(each, bound));
    return together(
      quasis.flatMap((each, i) => [
        [written(each.value.cooked ?? '', each)],
        ...(holes[i] ? [holes[i]] : []),
      ]),
    );
  }

  /** In a text that Prisma makes, SQL goes in as it is and everything else as a parameter. */
  function sql({ quasis, expressions }: Kind<'TemplateLiteral'>, bound: Bound): Value[] {
    const param: Value = { is: 'text', pieces: [{ param: true }], isSql: true };
    const holes = expressions.map((each) => {
      const found = forms(each, bound);
      const inner = found.filter((form) => form.is === 'text' && form.isSql);
      return inner.length > 0 ? inner : [param];
    });
    const parts = quasis.flatMap((each, i) => [
      [written(each.value.cooked ?? '', each)],
      ...(holes[i] ? [holes[i]] : []),
    ]);
    return together(parts).map((each) => (each.is === 'text' ? { ...each, isSql: true } : each));
  }

  function itemsOf(each: Kind<'ArrayExpression'>['elements'][number], bound: Bound): Value[][] {
    if (each === null) return [];
    if (each.type !== 'SpreadElement') return [forms(each, bound)];
    return forms(each.argument, bound).flatMap((whole) => (whole.is === 'list' ? whole.items : []));
  }

  function fieldsOf({ properties }: Kind<'ObjectExpression'>, bound: Bound): Map<string, Value[]> {
    const fields = new Map<string, Value[]>();
    for (const each of properties) {
      if (each.type === 'SpreadElement') {
        for (const whole of forms(each.argument, bound))
          if (whole.is === 'fields') for (const [key, value] of whole.fields) fields.set(key, value);
      } else if (each.key.type === 'Identifier') fields.set(each.key.name, forms(each.value, bound));
    }
    return fields;
  }

  function named(node: Kind<'Identifier'>, bound: Bound): Value[] {
    const found = source.declared(node.name, node);
    if (found === null) return unknown(node);
    const given = known.get(found.file)?.[found.name];
    if (found.is === 'value' && found.exported && given !== undefined) return [asValue(given, found.node)];
    switch (found.is) {
      case 'function':
        return [{ is: 'function', node: found.node, bound }];
      case 'value':
        return walk(forms(found.node, bound), found.path, node, bound);
      case 'each':
        return walk(eachOf(forms(found.node, bound)), found.path, node, bound);
      case 'param':
        return walk(argumentOf(found, node, bound), found.path, node, bound);
    }
  }

  function argumentOf({ of, index }: Extract<Declared, { is: 'param' }>, node: Node, bound: Bound): Value[] {
    const args = bound.get(of);
    if (args) return args[index] ?? unknown(node);
    return source.callsOf(of).flatMap((each) => {
      const { callee } = each;
      // Handed to something that calls it with each of a list.
      if (each.arguments.some((arg) => arg === of))
        return callee.type === 'MemberExpression' && index === 0
          ? eachOf(forms(callee.object))
          : unknown(node);
      const arg = each.arguments[index];
      return arg && arg.type !== 'SpreadElement' ? forms(arg) : unknown(each);
    });
  }

  const eachOf = (lists: Value[]): Value[] =>
    lists.flatMap((each) => (each.is === 'list' ? each.items.flat() : []));

  function walk(from: Value[], path: Step[], node: Node, bound: Bound): Value[] {
    return path.reduce((values, step) => values.flatMap((each) => take(each, step, node, bound)), from);
  }

  function take(whole: Value, step: Step, node: Node, bound: Bound): Value[] {
    if ('otherwise' in step) return whole.is === 'unknown' ? forms(step.otherwise, bound) : [whole];
    if ('at' in step) return (whole.is === 'list' ? whole.items[step.at] : undefined) ?? unknown(node);
    return (whole.is === 'fields' ? whole.fields.get(step.key) : undefined) ?? unknown(node);
  }

  /** What stands under a key; under any key, when nobody can say which. */
  function ofKey(whole: Value, key: Value, node: Node, bound: Bound): Value[] {
    const [piece] = key.is === 'text' ? key.pieces : [];
    if (piece && 'text' in piece) return take(whole, { key: piece.text }, node, bound);
    if (whole.is === 'fields') return [...whole.fields.values()].flat();
    return whole.is === 'list' ? whole.items.flat() : unknown(node);
  }

  function call(node: Kind<'CallExpression'>, bound: Bound): Value[] {
    const { callee } = node;
    const args = node.arguments.map((each) =>
      each.type === 'SpreadElement' ? unknown(each) : forms(each, bound),
    );
    if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
      return forms(callee, bound).flatMap((each) => apply(each, args));
    const [first = []] = args;
    const method = callee.property.name;
    if (method === 'raw') return first.map((each) => (each.is === 'text' ? { ...each, isSql: true } : each));
    const whole = forms(callee.object, bound);
    if (method === 'join') return whole.flatMap((each) => joined(each, first, node));
    if (method === 'map')
      return whole.map((each) =>
        each.is === 'list'
          ? { is: 'list', items: each.items.map((item) => first.flatMap((fn) => apply(fn, [item]))) }
          : { is: 'unknown', node },
      );
    return whole
      .flatMap((each) => take(each, { key: method }, node, bound))
      .flatMap((each) => apply(each, args));
  }

  function joined(whole: Value, between: Value[], node: Node): Value[] {
    if (whole.is !== 'list') return unknown(node);
    const comma = between.length > 0 ? between : [written(',', node)];
    return together(whole.items.flatMap((each, i) => (i === 0 ? [each] : [comma, each])));
  }

  function apply(called: Value, args: Value[][]): Value[] {
    if (called.is === 'unknown') return [called];
    if (called.is !== 'function') return [];
    const { node, bound } = called;
    const inner = new Map(bound).set(
      node,
      node.params.map((_, i) => args[i] ?? unknown(node)),
    );
    const { body } = node;
    if (body === null) return unknown(node);
    if (body.type !== 'BlockStatement') return forms(body, inner);
    const said = within(body, (each) => !isFunction(each)).filter((each) => each.type === 'ReturnStatement');
    return said.flatMap(({ argument }): Value[] => (argument ? forms(argument, inner) : []));
  }

  function asValue(given: unknown, node: Expression): Value {
    if (Array.isArray(given))
      return { is: 'list', items: given.map((each: unknown) => [asValue(each, node)]) };
    if (given instanceof Object)
      return {
        is: 'fields',
        fields: new Map(Object.entries(given).map(([key, each]) => [key, [asValue(each, node)]])),
      };
    return typeof given === 'string' || typeof given === 'number'
      ? written(String(given), node)
      : { is: 'unknown', node };
  }

  return { forms, apply };
}

/**
 * Texts one after the other. Each form of each of them is in at least one of the results, not each with each: forms of
 * two that belong together stand at the same place of both.
 */
function together(parts: Value[][]): Value[] {
  const most = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: parts.some(({ length }) => length === 0) ? 0 : most }, (_, i): Value => {
    const chosen = parts.flatMap((forms) => forms[i % forms.length] ?? []);
    const missing = chosen.find((each) => each.is !== 'text');
    if (missing) return missing.is === 'unknown' ? missing : { is: 'list', items: [] };
    return {
      is: 'text',
      pieces: chosen.flatMap((each) => (each.is === 'text' ? each.pieces : [])),
      isSql: false,
    };
  });
}
