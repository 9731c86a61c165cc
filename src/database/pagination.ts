// Long lists by pages: a page begins behind one row of the list, whatever came into it or left it meanwhile.

/** One row's place in a list: what the list is ordered by, and its id among equals. */
export interface Cursor<Order extends Date | number = Date> {
  at: Order;
  id: string;
}

/** Which page is asked for; without `after` the first. */
export interface PageWanted<Order extends Date | number = Date> {
  after?: Cursor<Order>;
  limit: number;
}

/** `next`: where the next page begins; null: there is none. */
export interface Page<Row, Order extends Date | number = Date> {
  rows: Row[];
  next: Cursor<Order> | null;
}

/**
 * What Prisma is asked for one page of a list ordered by one column, and what cuts the answer down to it.
 *
 * @param direction `desc`: the newest, or the most, first
 */
export function pageBy<Column extends string, Order extends Date | number = Date>(
  column: Column,
  { after, limit }: PageWanted<Order>,
  direction: 'asc' | 'desc' = 'desc',
) {
  const [from, past] = direction === 'asc' ? (['gte', 'lte'] as const) : (['lte', 'gte'] as const);
  type At = { [K in Column]: Order | { [K in typeof from]?: Order } };
  type Behind = At & { NOT: At & { id: { [K in typeof past]?: string } } };
  // The first half alone lets the index find the place, the second half settles equals.
  const behind = after && {
    [column]: { [from]: after.at },
    NOT: { [column]: after.at, id: { [past]: after.id } },
  };
  return {
    where: behind as Behind | undefined,
    orderBy: [{ [column]: direction } as { [K in Column]: typeof direction }, { id: direction }],
    take: limit + 1,
    of: <Row extends { id: string } & { [K in Column]: Order }>(found: Row[]): Page<Row, Order> =>
      pageOf(found, limit, (row) => ({ at: row[column], id: row.id })),
  };
}

/** A figure beside a list says no more than that there are more than these: what a thousand or a million need is the same. */
export const COUNTED_MOST = 1_000;
/** Rows that are looked for to say so. */
export const UP_TO_MOST = { take: COUNTED_MOST + 1 };

/**
 * Asks Prisma for a count that ends there. It would put the rows in the order of their ids first, and the server would walk
 * the key of the whole table to find a few of them: a column that is the same in all of them, or leads the index that finds
 * them, asks for no order.
 */
export const countBy = <Column extends string>(column: Column) => ({
  ...UP_TO_MOST,
  orderBy: { [column]: 'asc' } as { [K in Column]: 'asc' },
});

/** Cuts one row more than a page down to the page, and says where the next one begins. */
export function pageOf<Row, Order extends Date | number = Date>(
  found: Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor<Order>,
): Page<Row, Order> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last !== undefined ? cursorOf(last) : null };
}
