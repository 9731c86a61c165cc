// Orders on their way to those of a party who get them in a chat: a new one, a reminder, or that it is asked no more.
import { isAwaited } from '../../domain/order.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';
import { orderButtons, orderText, readToldOrders, type ToldOrder } from './told-orders.ts';

/** Tells them; the newest of several notices about one order is enough. */
export const tellOrders: NoticeRenderer = async (tx, words, bundles) => {
  const ids = [...new Set(bundles.map(({ subjectId }) => subjectId))];
  const orders = new Map((await readToldOrders(tx, ids)).map((each) => [each.id, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const order = orders.get(bundle.subjectId);
      const told = order && toldOf(words, bundle, order);
      return told ? [[bundle, told] as const] : [];
    }),
  );
};

function toldOf(
  words: Words,
  { language, notices, newest }: NoticeGroup,
  order: ToldOrder,
): RenderedNotice | null {
  const kinds = notices.map(({ kind }) => kind);
  const template = { name: 'news', language, values: [] };
  if (kinds.includes('order_ended')) {
    const { reference } = order;
    const text = words.say(language, { message: 'order-card', attribute: 'ended', values: { reference } });
    return { text, about: order.id, template };
  }
  if (!isAwaited(order.status)) return null;
  if (newest.kind === 'order_unproven') {
    const attribute = `unproven_${newest.values.why}`;
    const text = words.say(language, {
      message: 'order-said',
      attribute,
      values: { reference: order.reference },
    });
    const [, done] = orderButtons(words, language, order);
    return { text, about: order.id, template, ...(done && { options: [done] }) };
  }
  const isNew = kinds.includes('order_new');
  return {
    text: orderText(words, language, order, isNew ? 'new' : 'reminder'),
    options: orderButtons(words, language, order),
    about: order.id,
    files: isNew ? order.files : [],
    template,
  };
}
