// Opens the channels that the configuration asks for.

import type { RequestListener } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Channel } from './channels/channel.ts';
import { openSimulator, type Simulator } from './channels/simulator/simulator.ts';
import { openTelegram } from './channels/telegram/telegram.ts';
import { openWhatsAppCloud } from './channels/whatsapp/cloud/open.ts';
import { parseTemplates } from './channels/whatsapp/cloud/templates.ts';
import { openWhatsAppWeb, type WhatsAppWeb } from './channels/whatsapp/web/open.ts';
import type { Config } from './config.ts';
import type { Log } from './program.ts';
import type { Database } from './store/database.ts';
import type { Files } from './store/files.ts';
import { openLease } from './store/lease.ts';
import { listSaid } from './store/outbox-said.ts';

export interface Opened {
  channels: Map<string, Channel>;
  simulator?: Simulator;
  whatsAppWeb?: WhatsAppWeb;
  /** Name of the bot in links that open it; null until Telegram has said it. */
  telegramName?: () => string | null;
  /** Handlers that take bodies as they come, by path. */
  webhooks?: Map<string, RequestListener>;
}

interface Needs {
  db: Database;
  log: Log;
  clock(): Date;
  /** Name of this copy of the program. */
  copy: string;
  files: Files;
}

/** Builds the channels; none is started. */
export function openChannels(config: Config, needs: Needs): Opened {
  const { log } = needs;
  const channels = new Map<string, Channel>();
  const webhooks = new Map<string, RequestListener>();
  const opened: Opened = { channels, webhooks };
  if (config.simulator) {
    opened.simulator = openSimulated(config, needs);
    channels.set('simulator', opened.simulator);
  }
  if (config.telegram) {
    const telegram = openTelegram({ ...config.telegram, log });
    channels.set('telegram', telegram);
    opened.telegramName = telegram.username;
    const { webhook } = telegram;
    if (webhook) webhooks.set('/webhooks/telegram', (req, res) => void webhook(req, res));
  }
  if (config.whatsapp.is === 'cloud') {
    const { lastWroteAt } = needsOfCloud(needs);
    const cloud = openWhatsAppCloud({
      ...config.whatsapp,
      templates: parseTemplates(config.whatsapp.templates),
      log,
      lastWroteAt,
    });
    channels.set('whatsapp-cloud', cloud);
    webhooks.set('/webhooks/whatsapp', (req, res) => void cloud.webhook(req, res));
  }
  if (config.whatsapp.is === 'web') {
    opened.whatsAppWeb = openWhatsAppWeb({
      sessionFolder: join(config.dataDir, 'whatsapp'),
      chromium: config.whatsapp.chromium,
      pairingPhone: config.whatsapp.pairingPhone,
      sandbox: process.getuid?.() !== 0,
      holder: openLease(needs.db, 'whatsapp-web', `${hostname()} ${needs.copy}`, needs.clock),
      log: {
        info: (line) => log.info({ channel: 'whatsapp-web' }, line),
        warn: (line) => log.warn({ channel: 'whatsapp-web' }, line),
      },
    });
    channels.set('whatsapp-web', opened.whatsAppWeb);
  }
  return opened;
}

function openSimulated(config: Config, { db, clock, log, files }: Needs): Simulator {
  return openSimulator({
    folder: join(config.dataDir, 'simulator'),
    clock,
    log,
    async said(address, after) {
      const rows = await listSaid(db, 'simulator', address, after, clock());
      return rows.map(({ path, name, mimeType, media, position, options, request, createdAt, ...row }) => ({
        ...row,
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
      }));
    },
  });
}

function needsOfCloud({ db }: Needs) {
  return {
    /** The 24-hour window goes on over a restart. */
    async lastWroteAt(address: string): Promise<Date | null> {
      const key = { channel: 'whatsapp-cloud', address };
      const found = await db.conversation.findUnique({
        where: { channel_address: key },
        select: { lastHeardAt: true },
      });
      return found?.lastHeardAt ?? null;
    },
  };
}
