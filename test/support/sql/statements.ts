// Every SQL statement of the program as the database gets it, with the place in the source of each of its letters.
import { openEvaluator, type Piece, type Value } from './evaluate.ts';
import { type Kind, type Node, openSource, type Source, within } from './source.ts';

export interface Statement {
  text: string;
  /** File and line of a letter, counted from 0. */
  placeOf(letter: number): string;
  /** File and line of each time that a column of this name is spoken of. */
  placesOf(column: string): string[];
}

export interface Statements {
  statements: Statement[];
  /** Places whose text cannot be told from the source. */
  unread: string[];
  /** Texts that look like SQL and stand in no statement. */
  unused: string[];
}

const TAGS = ['$queryRaw', '$executeRaw'];
const CALLS = ['$queryRawUnsafe', '$executeRawUnsafe'];
/** What a file must hold to be looked through. */
const MAKES_SQL =
  /\$(?:query|execute)Raw|\.upsert\(|PersonalDataFeature = |['"`]\s*(?:select|insert into|update|delete from|with) ["\w]/;
const LOOKS_LIKE_SQL = /^\s*(?:select|insert into|update|delete from|with) ["\w]/;

/** @param known see `openEvaluator` */
export function readStatements(known: ReadonlyMap<string, Record<string, unknown>>): Statements {
  const source = openSource();
  const evaluator = openEvaluator(source, known);
  const placeOf = (node: Node) => `${source.fileOf(node)}:${source.lineOf(node)}`;
  const statements = new Map<string, Statement>();
  const unread = new Set<string>();
  const used = new Set<Node>();
  const nodes = source.filesWith(MAKES_SQL).flatMap((file) => within(source.tree(file)));
  for (const node of nodes) {
    for (const form of formsAt(node)) {
      if (form.is !== 'text') unread.add(placeOf(node));
      else {
        const statement = statementOf(form.pieces, source);
        statements.set(statement.text, statement);
        for (const piece of form.pieces) if ('node' in piece) used.add(piece.node);
      }
    }
  }
  const pieces = nodes.flatMap((node) => (isSql(node) ? [node] : partOfPrisma(node)));
  const unused = pieces.filter((node) => !used.has(node));
  return {
    statements: [...statements.values()],
    unread: [...unread],
    unused: [...new Set(unused.map(placeOf))],
  };

  function personalData(whole: Value, node: Node): Value[] {
    if (whole.is !== 'fields') return [{ is: 'unknown', node }];
    const of = (name: string) => whole.fields.get(name) ?? [];
    const erases = [...of('keeps'), ...of('erases')].flatMap((list) =>
      list.is === 'list' ? list.items.flat() : [list],
    );
    const bites = of('expires').flatMap((kinds) =>
      kinds.is === 'fields' ? [...kinds.fields.values()].flat() : [kinds],
    );
    const anything: Value = { is: 'text', pieces: [{ text: 'true', node }], isSql: true };
    const matters: Value = {
      is: 'fields',
      fields: new Map(['filed', 'underWay'].map((name) => [name, [anything]])),
    };
    const conditions = [...of('filed'), ...of('underWay')].map((each) =>
      each.is === 'text'
        ? { ...each, pieces: [{ text: 'select 1 from "Citizen" z where ', node }, ...each.pieces] }
        : each,
    );
    return [
      ...[...erases, ...of('ends'), ...conditions],
      ...bites.flatMap((bite) => (bite.is === 'function' ? evaluator.apply(bite, [[matters]]) : [bite])),
    ];
  }

  function formsAt(node: Node): Value[] {
    if (node.type === 'VariableDeclarator' && isPersonalData(node) && node.init)
      return evaluator.forms(node.init).flatMap((whole) => personalData(whole, node));
    if (node.type === 'TaggedTemplateExpression')
      return TAGS.includes(lastName(node.tag)) ? evaluator.forms(node) : [];
    if (node.type !== 'CallExpression') return [];
    const [first, second] = node.arguments;
    const called = lastName(node.callee);
    if (CALLS.includes(called) && first) return evaluator.forms(first);
    // `UnitOfWork.upsert`; one of Prisma is handed one thing.
    if (called !== 'upsert' || !second) return [];
    const rows: Value = { is: 'text', pieces: [{ text: '$1::text::jsonb', node }], isSql: false };
    return evaluator.forms(second).flatMap((each) => evaluator.apply(each, [[rows]]));
  }
}

/** What a matter keeps of people: its statements, and its conditions on a citizen `z`. */
function isPersonalData({ id }: Kind<'VariableDeclarator'>): boolean {
  const type = id.type === 'Identifier' ? id.typeAnnotation?.typeAnnotation : undefined;
  return (
    type?.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'PersonalDataFeature'
  );
}

function lastName(node: Kind<'CallExpression'>['callee']): string {
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : '';
}

function partOfPrisma(node: Node): Node[] {
  return node.type === 'TaggedTemplateExpression' && lastName(node.tag) === 'sql' ? node.quasi.quasis : [];
}

function isSql(node: Node): boolean {
  const text =
    node.type === 'TemplateElement' ? node.value.cooked : node.type === 'Literal' ? node.value : null;
  return typeof text === 'string' && LOOKS_LIKE_SQL.test(text);
}

function statementOf(pieces: Piece[], { fileOf, lineOf }: Source): Statement {
  const parts: { from: number; to: number; node: Node }[] = [];
  let text = '';
  let params = 0;
  for (const piece of pieces) {
    const from = text.length;
    text += 'param' in piece ? `$${++params}` : piece.text;
    if ('node' in piece) parts.push({ from, to: text.length, node: piece.node });
  }
  const placeOf = (letter: number) => {
    const part = parts.find(({ from, to }) => from <= letter && letter < to) ?? parts[0];
    if (!part) return '';
    const above = text.slice(part.from, letter).split('\n').length - 1;
    return `${fileOf(part.node)}:${lineOf(part.node) + above}`;
  };
  const placesOf = (column: string) =>
    [...text.matchAll(new RegExp(`"${column}"`, 'g'))].map(({ index }) => placeOf(index));
  return { text, placeOf, placesOf };
}
