// Opens the channels that the configuration asks for.

import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Channel } from './channels/channel.ts';
import { openSimulator, type Simulator } from './channels/simulator/channel.ts';
import { openTelegram } from './channels/telegram/channel.ts';
import { type CommandList, isAppLanguage } from './channels/telegram/commands.ts';
import { openWhatsAppCloud } from './channels/whatsapp/cloud/channel.ts';
import { parseTemplates } from './channels/whatsapp/cloud/templates.ts';
import type { WhatsAppWeb } from './channels/whatsapp/web/channel.ts';
import type { Config } from './config/config.ts';
import type { Database } from './database/client.ts';
import type { Cipher } from './database/encryption/cipher.ts';
import { sealingOf } from './database/encryption/encrypted-file.ts';
import type { Ring } from './database/encryption/key-ring.ts';
import { openLease } from './database/lease.ts';
import type { Runtime } from './database/runtime.ts';
import type { Files } from './files/file-store.ts';
import { listSaid } from './messaging/outbound/outbox-history.ts';
import { FIRST_LANGUAGE, followedAs } from './words/languages.ts';
import type { Words } from './words/words.ts';

export interface Opened {
  channels: Map<string, Channel>;
  simulator?: Simulator;
  whatsAppWeb?: WhatsAppWeb;
  /** Name of the bot in links that open it; null until Telegram has said it. */
  telegramName?: () => string | null;
  /** Handlers that take bodies as they come, by path. */
  webhooks?: Map<string, RequestListener>;
}

interface ChannelParts extends Runtime {
  /** Name of this copy of the program. */
  copy: string;
  files: Files;
  cipher: Pick<Cipher, 'seal' | 'open'>;
  ring: Ring;
  words: Words;
}

/** Builds the channels; none is started. */
export async function openChannels(config: Config, needs: ChannelParts): Promise<Opened> {
  const { log } = needs;
  const channels = new Map<string, Channel>();
  const webhooks = new Map<string, RequestListener>();
  const opened: Opened = { channels, webhooks };
  if (config.simulator) {
    opened.simulator = openSimulated(config, needs);
    channels.set('simulator', opened.simulator);
  }
  if (config.telegram) {
    const holder = openLease(needs.db, 'telegram', needs.copy);
    const commands = telegramCommands(needs.words);
    const telegram = openTelegram({ ...config.telegram, log, holder, commands });
    channels.set('telegram', telegram);
    opened.telegramName = telegram.username;
    const { webhook } = telegram;
    if (webhook) webhooks.set('/webhooks/telegram', (req, res) => void webhook(req, res));
  }
  if (config.whatsapp.is === 'cloud') openCloud(config.whatsapp, needs, opened);
  if (config.whatsapp.is === 'web') await openWeb(config.dataDir, config.whatsapp, needs, opened);
  return opened;
}

type WhatsApp<Way extends Config['whatsapp']['is']> = Extract<Config['whatsapp'], { is: Way }>;

function openCloud(config: WhatsApp<'cloud'>, needs: ChannelParts, opened: Opened): void {
  const cloud = openWhatsAppCloud({
    ...config,
    templates: parseTemplates(config.templates),
    log: needs.log,
    lastWroteAt: (address) => lastWroteAt(needs.db, address),
    // There is one for every list: in the language that most people speak.
    listLabel: needs.words.say(FIRST_LANGUAGE, { message: 'delivery-list' }),
  });
  opened.channels.set('whatsapp-cloud', cloud);
  opened.webhooks?.set('/webhooks/whatsapp', (req, res) => void cloud.webhook(req, res));
}

async function openWeb(
  dataDir: string,
  config: WhatsApp<'web'>,
  needs: ChannelParts,
  opened: Opened,
): Promise<void> {
  // A third of a second of loading that only those who use it should wait for.
  const { openWhatsAppWeb } = await import('./channels/whatsapp/web/channel.ts');
  opened.whatsAppWeb = openWhatsAppWeb({
    sessionFolder: join(dataDir, 'whatsapp'),
    chromium: config.chromium,
    pairingPhone: config.pairingPhone,
    standInPort: config.standInPort,
    sandbox: process.getuid?.() !== 0,
    isKnown: (address) => isPhoneKnown(needs.db, address),
    holder: openLease(needs.db, 'whatsapp-web', needs.copy),
    log: {
      info: (fields, text) => needs.log.info({ channel: 'whatsapp-web', ...fields }, text),
      warn: (fields, text) => needs.log.warn({ channel: 'whatsapp-web', ...fields }, text),
    },
  });
  opened.channels.set('whatsapp-web', opened.whatsAppWeb);
}

function openSimulated(config: Config, { db, clock, log, files, cipher, ring }: ChannelParts): Simulator {
  return openSimulator({
    folder: join(config.dataDir, 'simulator'),
    sealing: sealingOf('simulator', ring),
    clock,
    log,
    async said(address, after) {
      const rows = await listSaid(db, 'simulator', address, after, clock());
      return rows.map(
        ({ path, name, mimeType, media, position, options, request, createdAt, sealed, text, ...row }) => ({
          ...row,
          text: sealed === null ? text : cipher.open(sealed, `OutgoingMessage.sealed.${row.id}`),
          position: String(position),
          options: options ?? undefined,
          request: request ?? undefined,
          at: createdAt,
          file: path
            ? {
                name: name ?? 'file',
                mimeType: mimeType ?? 'application/octet-stream',
                media: media ?? undefined,
                read: () => files.read(path),
              }
            : undefined,
        }),
      );
    },
  });
}

/** The 24-hour window goes on over a restart. */
async function lastWroteAt(db: Database, address: string): Promise<Date | null> {
  const found = await db.conversation.findUnique({
    where: { channel_address: { channel: 'whatsapp-cloud', address } },
    select: { lastHeardAt: true },
  });
  return found?.lastHeardAt ?? null;
}

/** A number that is stored, as a name too, is not asked for again: asking often is said to get accounts banned. */
async function isPhoneKnown(db: Database, address: string): Promise<boolean> {
  const found = await db.conversation.findUnique({
    where: { channel_address: { channel: 'whatsapp-web', address } },
    select: { phone: true, _count: { select: { aliases: true } } },
  });
  return typeof found?.phone === 'string' && found._count.aliases > 1;
}

/** Words that work anywhere, as Telegram lists them: in the first language, and in those that an app may speak. */
const COMMANDS = ['menu', 'status', 'help', 'language', 'stop'];

function telegramCommands(words: Words): CommandList[] {
  const inWords = (language: string) =>
    COMMANDS.map((command) => ({
      command,
      description: words.say(language, { message: 'common-commands', attribute: command }),
    }));
  const others = words.languages
    .filter(isAppLanguage)
    .filter((each) => each !== FIRST_LANGUAGE && followedAs(each, words.languages));
  return [
    { commands: inWords(FIRST_LANGUAGE) },
    ...others.map((language) => ({ language, commands: inWords(language) })),
  ];
}
