// The functions of a file with the lines that each says itself, and the names that a file gives to others.

import { parseAst } from 'vitest/node';
import { childrenOf, isFunction, type Node } from './sql/source.ts';

interface Counted {
  name: string;
  /** Without those of functions within it that have a body of their own. */
  lines: number;
}

/** All functions of a file that have a body in braces. */
export function functionsIn(path: string, text: string): Counted[] {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const lengthOf = ({ start, end }: Node): number => lineOf(end) - lineOf(start) + 1;
  const found: Counted[] = [];
  /** @returns how many lines of this node functions within it say themselves */
  const walk = (node: Node, name: string): number => {
    const inner = childrenOf(node)
      .map((child) => walk(child, nameIn(node, child) ?? name))
      .reduce((all, lines) => all + lines, 0);
    if (!isFunction(node) || node.body?.type !== 'BlockStatement') return inner;
    const lines = lengthOf(node.body);
    // The lines of the braces belong to whoever holds it.
    const own = Math.max(0, lines - 2);
    found.push({ name, lines: Math.max(0, own - inner) });
    return own;
  };
  const program: Node = parseAst(text, { lang: 'ts' }, path);
  walk(program, '');
  return found.reverse();
}

/** The name by which a node calls what it holds. */
function nameIn(node: Node, child: Node): string | undefined {
  if (child.type === 'FunctionDeclaration' && child.id) return child.id.name;
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') return node.id.name;
  const isNamed = node.type === 'Property' || node.type === 'MethodDefinition';
  return isNamed && node.key.type === 'Identifier' ? node.key.name : undefined;
}

/** The names of a file that others may import; of types, too. */
export function exportsOf(path: string, text: string): string[] {
  const program = parseAst(text, { lang: 'ts' }, path);
  const names = program.body.flatMap((line) => {
    if (line.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = line;
    if (declaration === null) return [];
    if (declaration.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
  });
  // A type may be called like the value that it describes.
  return [...new Set(names)];
}
