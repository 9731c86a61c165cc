// The words with which queries of Prisma's own compare columns, or which they write there.
import { type Kind, type Node, openSource, within } from './source.ts';

export interface Word {
  /** `Table.column` */
  column: string;
  word: string;
  place: string;
}

/** Keys of a query that lead to columns of the same table; any other is a column, or leads to another table. */
const OF_THE_SAME = ['where', 'data', 'create', 'update', 'AND', 'OR', 'NOT', 'in', 'not', 'notIn'];

export function readWords(): Word[] {
  const source = openSource();
  const found: Word[] = [];
  for (const file of source.filesWith(/\.\w+\.(?:create|update|upsert|count|find|delete)\w*\(/)) {
    for (const node of within(source.tree(file))) {
      const table = node.type === 'CallExpression' ? tableOf(node) : null;
      if (table === null || node.type !== 'CallExpression') continue;
      for (const property of node.arguments.flatMap(columnsIn))
        for (const word of wordsIn(property.value))
          found.push({
            column: `${table}.${keyOf(property)}`,
            word: word.value,
            place: `${file}:${source.lineOf(word)}`,
          });
    }
  }
  return found;
}

/** The table that `db.outgoingMessage.count(…)` asks. */
function tableOf({ callee }: Kind<'CallExpression'>): string | null {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression') return null;
  const { property } = callee.object;
  return property.type === 'Identifier'
    ? property.name.charAt(0).toUpperCase() + property.name.slice(1)
    : null;
}

const keyOf = ({ key }: Kind<'Property'>): string => (key.type === 'Identifier' ? key.name : '');
const isWithin = (node: Node): boolean => node.type !== 'Property' || OF_THE_SAME.includes(keyOf(node));

function columnsIn(query: Node): Kind<'Property'>[] {
  return within(query, isWithin).flatMap((node) =>
    node.type === 'ObjectExpression' ? node.properties.filter((each) => each.type === 'Property') : [],
  );
}

const wordsIn = (value: Node) =>
  within(value, (node) => isWithin(node) && node.type !== 'BinaryExpression').flatMap((node) =>
    node.type === 'Literal' && typeof node.value === 'string' ? [node] : [],
  );
