// The source of the program as trees: where a name is declared, and who calls it.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

type Line = ReturnType<typeof parseAst>['body'][number];
export type Node = NonNullable<Line['parent']>;
type OfType<N, T> = N extends { type: infer Own } ? (T extends Own ? N : never) : never;
/** The nodes of a type. */
export type Kind<T extends Node['type']> = OfType<Node, T>;
export type Expression = Extract<Line, { type: 'ExpressionStatement' }>['expression'];
export type Fn = Kind<'FunctionDeclaration'> | Kind<'ArrowFunctionExpression'>;
export type Pattern = Kind<'VariableDeclarator'>['id'];

/** A step from a whole to what a pattern names of it, or what stands in for it when there is none. */
export type Step = { key: string } | { at: number } | { otherwise: Expression };

export type Declared =
  | { is: 'function'; node: Fn }
  | { is: 'param'; of: Fn; index: number; path: Step[] }
  | { is: 'value'; node: Expression; path: Step[]; exported: boolean }
  | { is: 'each'; node: Expression; path: Step[] };

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Source {
  /** Paths of the files that such a text stands in, from the root of the repository. */
  filesWith(text: RegExp): string[];
  tree(file: string): Node;
  fileOf(node: Node): string;
  lineOf(node: Node): number;
  /** Where a name that stands at this node is declared, in whatever file of the program; null: outside of it. */
  declared(name: string, node: Node): (Declared & { file: string; name: string }) | null;
  /** Every call of a function, in the whole program. */
  callsOf(fn: Fn): Kind<'CallExpression'>[];
}

export function openSource(): Source {
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter(
    (file) => !file.startsWith('src/database/prisma/'),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  const trees = new Map<string, Node>();
  const roots = new Map<Node, string>();
  const parents = new Map<Node, Node>();
  const calls = new Map<string, Map<string, Kind<'CallExpression'>[]>>();

  function tree(file: string): Node {
    const known = trees.get(file);
    if (known) return known;
    const program: Node = parseAst(texts.get(file) ?? '', { lang: 'ts' }, file);
    trees.set(file, program);
    roots.set(program, file);
    for (const node of within(program)) for (const child of childrenOf(node)) parents.set(child, node);
    return program;
  }

  function fileOf(node: Node): string {
    let at = node;
    for (let up = parents.get(at); up; up = parents.get(at)) at = up;
    return roots.get(at) ?? '';
  }

  function declared(name: string, node: Node): ReturnType<Source['declared']> {
    for (let at: Node | undefined = node; at; at = parents.get(at)) {
      const found = declaredIn(at, name);
      if (found?.is === 'import') {
        const file = join(dirname(fileOf(node)), found.from);
        return texts.has(file) ? declared(found.name, tree(file)) : null;
      }
      if (found) return { ...found, file: fileOf(node), name };
    }
    return null;
  }

  function nameOf(fn: Fn): string | null {
    if (fn.type !== 'ArrowFunctionExpression' && fn.id) return fn.id.name;
    const holder = parents.get(fn);
    return holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : null;
  }

  function callsOf(fn: Fn): Kind<'CallExpression'>[] {
    const holder = parents.get(fn);
    if (holder?.type === 'CallExpression' && holder.callee !== fn) return [holder];
    const name = nameOf(fn);
    if (name === null) return [];
    const said = new RegExp(`\\b${name}[(<]`);
    const callers = isExported(fn) ? filesWith(said) : [fileOf(fn)];
    return callers
      .flatMap((file) => callsIn(file).get(name) ?? [])
      .filter(({ callee }) => {
        const found = declared(name, callee);
        return (found?.is === 'value' || found?.is === 'function') && found.node === fn;
      });
  }

  function isExported(fn: Fn): boolean {
    const holder = parents.get(fn);
    const line = holder?.type === 'VariableDeclarator' ? parents.get(holder) : fn;
    return line !== undefined && parents.get(line)?.type === 'ExportNamedDeclaration';
  }

  function callsIn(file: string): Map<string, Kind<'CallExpression'>[]> {
    const known = calls.get(file);
    if (known) return known;
    const all = within(tree(file)).filter((node) => node.type === 'CallExpression');
    const found = Map.groupBy(all, ({ callee }) => (callee.type === 'Identifier' ? callee.name : ''));
    calls.set(file, found);
    return found;
  }

  const lineOf = (node: Node) => (texts.get(fileOf(node)) ?? '').slice(0, node.start).split('\n').length;
  const filesWith = (text: RegExp) => files.filter((file) => text.test(texts.get(file) ?? ''));
  return { filesWith, tree, fileOf, lineOf, declared, callsOf };
}

type Found = Declared | { is: 'import'; from: string; name: string };

function declaredIn(at: Node, name: string): Found | null {
  if (isFunction(at)) {
    for (const [index, param] of at.params.entries()) {
      const path =
        param.type === 'TSParameterProperty' || param.type === 'RestElement' ? null : pathTo(param, name);
      if (path) return { is: 'param', of: at, index, path };
    }
  }
  if (at.type === 'ForOfStatement' && at.left.type === 'VariableDeclaration') {
    const path = at.left.declarations[0] ? pathTo(at.left.declarations[0].id, name) : null;
    if (path) return { is: 'each', node: at.right, path };
  }
  if (at.type !== 'Program' && at.type !== 'BlockStatement') return null;
  for (const line of at.body) {
    const exported = line.type === 'ExportNamedDeclaration';
    const found = declaredBy(exported && line.declaration ? line.declaration : line, name, exported);
    if (found) return found;
  }
  return null;
}

function declaredBy(line: Node, name: string, exported: boolean): Found | null {
  if (line.type === 'FunctionDeclaration')
    return line.id?.name === name ? { is: 'function', node: line } : null;
  if (line.type === 'ImportDeclaration') {
    const found = line.specifiers.find(({ local }) => local.name === name);
    if (found?.type !== 'ImportSpecifier' || found.imported.type !== 'Identifier') return null;
    return { is: 'import', from: line.source.value, name: found.imported.name };
  }
  if (line.type !== 'VariableDeclaration') return null;
  for (const { id, init } of line.declarations) {
    const path = init ? pathTo(id, name) : null;
    if (init && path) return { is: 'value', node: init, path, exported };
  }
  return null;
}

/** How a pattern comes to a name; null: it does not name it. */
function pathTo(pattern: Pattern, name: string): Step[] | null {
  if (pattern.type === 'Identifier') return pattern.name === name ? [] : null;
  if (pattern.type === 'AssignmentPattern') {
    const path = pathTo(pattern.left, name);
    return path && [{ otherwise: pattern.right }, ...path];
  }
  const parts =
    pattern.type === 'ObjectPattern'
      ? pattern.properties.flatMap((each) =>
          each.type === 'Property' && each.key.type === 'Identifier'
            ? [{ step: { key: each.key.name }, inner: each.value }]
            : [],
        )
      : pattern.elements.flatMap((inner, at) =>
          inner === null || inner.type === 'RestElement' ? [] : [{ step: { at }, inner }],
        );
  for (const { step, inner } of parts) {
    const path = pathTo(inner, name);
    if (path) return [step, ...path];
  }
  return null;
}

export const isFunction = (node: Node): node is Fn =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression';

/** A node and everything in it, but for those that `enter` keeps out. */
export function within(node: Node, enter: (inner: Node) => boolean = () => true): Node[] {
  const found = [node];
  // The list grows while it is gone through.
  for (const each of found) for (const child of childrenOf(each)) if (enter(child)) found.push(child);
  return found;
}

const isNode = (value: unknown): value is Node =>
  value instanceof Object && 'type' in value && typeof value.type === 'string';

export function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) found.push(...value.filter(isNode));
    else if (isNode(value)) found.push(value);
  }
  return found;
}
