// The paths of the frame itself: the first page, the menu on its own, and the news that open pages listen to.

import { toldHere } from '../flash-message.ts';
import { menuList } from '../layout.ts';
import type { Granted } from '../roles.ts';
import { menuOf, type Routes, type Section } from '../routes.ts';
import { openNews } from './news.ts';
import type { Viewers } from './viewers.ts';

export function openShell(routes: Routes, sections: Section[], viewers: Viewers, granted: Granted): void {
  routes.get('/', 'account', async (visit) => {
    const first = sections.find((section) => visit.may(section.need));
    return {
      is: 'redirect',
      to: `/console/${first?.name ?? 'account'}`,
      told: toldHere(visit),
      again: visit.query.has('again'),
    };
  });
  routes.get('/menu', 'account', async (visit) => {
    const from = visit.request.get('hx-current-url') ?? '';
    const path = visit.query.get('at') ?? (URL.canParse(from) ? new URL(from).pathname : '/console');
    const menu = await menuOf({ ...visit, path }, sections);
    return { is: 'fragment', body: menuList(visit.say, menu) };
  });
  routes.stream('/live', 'live.read', openNews(viewers, granted));
}
