// The few questions we put to the page ourselves, beside what the library asks of it.
import type { Client } from 'whatsapp-web.js';

type Page = NonNullable<Client['pupPage']>;

interface WebChat {
  id: { _serialized: string; isUser(): boolean };
  unreadCount: number;
}

/** What we read of WhatsApp Web's modules; everything may be missing in tomorrow's version. */
interface WebModules {
  WAWebCollections: { Chat: { get(id: unknown): WebChat | undefined; getModelsArray(): WebChat[] } };
  WAWebWidFactory: { createWid(id: string): unknown };
  WAWebLaunchSocketUtils: { refreshQR(): void };
  WAWebUserPrefsMeUser: {
    getMaybeMePnUser?(): { _serialized: string } | undefined;
    getMaybeMeLidUser?(): { _serialized: string } | undefined;
  };
}

declare global {
  interface Window {
    require<Name extends keyof WebModules>(name: Name): WebModules[Name];
    Debug?: { VERSION?: string };
    WWebJS?: { sendChatstate(state: 'typing', chatId: string): Promise<boolean> };
  }
}

/** The chats of single people with something unread; `unread` is at least 1. */
export function unreadChats(page: Page): Promise<{ address: string; unread: number }[]> {
  return page.evaluate(() =>
    window
      .require('WAWebCollections')
      .Chat.getModelsArray()
      .filter((chat) => chat.unreadCount > 0 && chat.id.isUser())
      .map((chat) => ({ address: chat.id._serialized, unread: chat.unreadCount })),
  );
}

/** True when a conversation with this person is on the account. */
export function hasChat(page: Page, address: string): Promise<boolean> {
  return page.evaluate((id) => {
    const wid = window.require('WAWebWidFactory').createWid(id);
    return window.require('WAWebCollections').Chat.get(wid) !== undefined;
  }, address);
}

/** The number and the lid of the account itself, the number first; fewer where the page does not say. */
export function ownAddresses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const me = window.require('WAWebUserPrefsMeUser');
    const ids = [me.getMaybeMePnUser?.(), me.getMaybeMeLidUser?.()];
    return ids.flatMap((id) => (typeof id?._serialized === 'string' ? [id._serialized] : []));
  });
}

/** Shows "typing…" to the person for up to 25 seconds. */
export async function showTyping(page: Page, address: string): Promise<void> {
  await page.evaluate((id) => window.WWebJS?.sendChatstate('typing', id), address);
}

/** Asks for a new QR code; the library's own way calls the page from Node and fails. */
export async function refreshQr(page: Page): Promise<void> {
  await page.evaluate(() => window.require('WAWebLaunchSocketUtils').refreshQR());
}

/** The version of WhatsApp Web, and which of the named modules it no longer has. */
export function checkModules(page: Page, names: string[]): Promise<{ version: string; missing: string[] }> {
  return page.evaluate((wanted) => {
    const seek: unknown = Reflect.get(window, 'require');
    const isThere = (name: string): boolean => {
      try {
        return typeof seek === 'function' && seek(name) != null;
      } catch {
        return false;
      }
    };
    return { version: window.Debug?.VERSION ?? '', missing: wanted.filter((name) => !isThere(name)) };
  }, names);
}
