// The commands that the app offers beside the field where people write.
import type { LanguageCode } from 'grammy/types';
import type { Client } from './client.ts';

/** An app names its language by two letters. */
export const isAppLanguage = (language: string): language is LanguageCode => /^[a-z]{2}$/u.test(language);

export interface CommandList {
  /** Absent: for everybody whose app speaks another language. */
  language?: LanguageCode;
  commands: { command: string; description: string }[];
}

/** Tells Telegram the commands in each language, as well as it goes: people can always write without them. */
export async function tellCommands({ api }: Client, lists: readonly CommandList[]): Promise<void> {
  const told = lists.map(({ commands, language }) =>
    api.setMyCommands(commands, language === undefined ? {} : { language_code: language }),
  );
  await Promise.allSettled(told);
}
