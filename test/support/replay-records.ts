// What was written down, as a stage direction that anybody can read: `(filed: lighting, technical, due 2026-12-01)`.
import type { Database } from '../../src/database/client.ts';

type Reader = (db: Database) => Promise<string>;

/** The newest of its kind; the words before the colon say which kind is meant. */
const RECORDS: Record<string, Reader> = {
  async filed(db) {
    const found = await db.case.findFirst({
      orderBy: { reference: 'desc' },
      include: { attachments: true, followers: true },
    });
    if (!found) return 'nothing';
    const { categoryId, departmentId, dueOn, latitude, quarterId, thingNumber, attachments, followers } =
      found;
    const files = Object.entries(Object.groupBy(attachments, ({ media, state }) => `${media} ${state}`));
    return [
      ...[categoryId, departmentId, `due ${dueOn.toISOString().slice(0, 10)}`],
      latitude === null ? 'no pin' : 'a pin',
      quarterId ?? 'no quarter',
      ...(thingNumber === null ? [] : [`plate ${thingNumber}`]),
      ...files.map(
        ([kind, some = []]) => `${some.length} ${kind.replace(' ', some.length > 1 ? 's ' : ' ')}`,
      ),
      ...(followers.length > 0 ? [`followed by ${followers.length}`] : []),
    ].join(', ');
  },
  async cases(db) {
    const found = await db.case.findMany({ orderBy: { reference: 'asc' } });
    return found.map(({ reference, status }) => `${reference} ${status}`).join(', ') || 'none';
  },
  async description(db) {
    const found = await db.case.findFirst({ orderBy: { reference: 'desc' } });
    return found?.description ?? 'none';
  },
  async proposed(db) {
    const found = await db.proposal.findFirst({ orderBy: { reference: 'desc' } });
    return found?.title ?? 'nothing';
  },
  async supports(db) {
    const found = await db.support.findMany({ orderBy: { createdAt: 'asc' } });
    return found.map(({ tie, cardTail }) => `${tie} •••${cardTail}`).join(', ') || 'none';
  },
  async spoken(db) {
    const found = await db.spokenSupport.findMany({
      orderBy: { createdAt: 'asc' },
      include: { attachments: { orderBy: { id: 'asc' } } },
    });
    const one = ({ state, attachments }: (typeof found)[number]) =>
      [state, ...attachments.map(({ media }) => media)].join(' ');
    return found.map(one).join(', ') || 'none';
  },
  async abroad(db) {
    const found = await db.citizen.findMany({
      where: { conversations: { some: {} } },
      orderBy: { createdAt: 'asc' },
    });
    return found.map(({ abroad }) => abroad ?? 'not asked').join(', ');
  },
  async conversation(db) {
    const found = await db.conversation.findMany({ orderBy: { createdAt: 'asc' } });
    return found.map(({ mode }) => mode).join(', ');
  },
  async people(db) {
    const found = await db.citizen.findMany({ include: { conversations: true } });
    const reached = found.filter(({ conversations }) => conversations.length > 0);
    const phones = reached.map(({ conversations }) => conversations.length);
    return `${reached.length}, with ${phones.join(' and ')} telephones`;
  },
  async answers(db) {
    const found = await db.invitation.findMany({
      include: { mandate: true },
      orderBy: [{ mandate: { name: 'asc' } }, { meeting: { startsAt: 'asc' } }],
    });
    return found.map(({ mandate, answer }) => `${mandate.name} ${answer ?? 'none'}`).join(', ') || 'none';
  },
  async reasons(db) {
    const found = await db.invitation.findMany({
      where: { reason: { not: null } },
      include: { mandate: true },
    });
    return found.map(({ mandate, reason }) => `${mandate.name}: ${reason}`).join(', ') || 'none';
  },
  async present(db) {
    const found = await db.invitation.findMany({
      where: { attendedAt: { not: null } },
      include: { mandate: true },
      orderBy: { mandate: { name: 'asc' } },
    });
    return found.map(({ mandate }) => mandate.name).join(', ') || 'nobody';
  },
  async flags(db) {
    const found = await db.flag.findMany({ orderBy: { createdAt: 'asc' } });
    return found.map(({ kind }) => kind).join(', ') || 'none';
  },
  async misses(db) {
    const found = await db.miss.findMany({ orderBy: { key: 'asc' } });
    return (
      found.map(({ place, text, times }) => `${place || 'menu'} “${text}” ${times}`).join(', ') || 'none'
    );
  },
};

/** The direction as it should read now; null when it is not about something recorded. */
export async function recorded(direction: string, db: Database): Promise<string | null> {
  const [, kind = ''] = /^(\w+): /.exec(direction) ?? [];
  const read = RECORDS[kind];
  return read ? `${kind}: ${await read(db)}` : null;
}

/** Everything heard and said, in the order of the town's clock, and where every conversation stands. */
export async function trailOf(db: Database): Promise<string[]> {
  const [heard, said, stands] = await Promise.all([
    db.incomingMessage.findMany({ orderBy: { receivedAt: 'asc' } }),
    db.outgoingMessage.findMany({ orderBy: { position: 'asc' } }),
    db.conversation.findMany({ select: { memory: true } }),
  ]);
  const lines = [
    ...heard.map((each) => ({
      at: each.receivedAt,
      line: `heard ${each.messageId} ${each.kind} ${each.text ?? ''}`,
    })),
    ...said.map((each) => ({
      at: each.createdAt,
      line: `said ${each.state} ${each.dedupeKey} ${each.text.slice(0, 60)}`,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const conversations = stands.map(({ memory }) => JSON.stringify(memory));
  return [...lines.map(({ at, line }) => `${at.toISOString()} ${line}`), ...conversations];
}
