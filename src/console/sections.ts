// The entries of the menu, in order. A new page of the console is a folder of its own and one line here.
import type { Auth } from './auth.ts';
import type { Section } from './routes.ts';
import type { Viewers } from './shell/viewers.ts';

export function openSections(_parts: { auth: Auth; viewers: Viewers }): Section[] {
  return [];
}
