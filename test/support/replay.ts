// Plays a transcript: citizens and staff say their lines to the real engine, and what the bot says is written anew.
import type { ChannelName } from '../../src/channels/channel.ts';
import type { FileKind } from '../../src/domain/attachment.ts';
import type { Person, Seen } from './provider.ts';
import { botTurn, inTheShapeOf, newCodes } from './replay-compare.ts';
import { recorded, trailOf } from './replay-records.ts';
import type { Road } from './replay-road.ts';
import { photograph, staffDoes } from './replay-staff.ts';
import { gapOf, momentOf } from './replay-time.ts';
import { MOMENT_MS, openTown, type ReplayTown, type Site } from './replay-town.ts';
import { sampleBytes } from './samples.ts';
import type { BotTurn, Deed, Transcript, Turn } from './transcript.ts';

/** What no decoder makes anything of. */
const BROKEN = Buffer.from('This is neither a picture nor a sound.');

const KNOWN = /^(?:(.+) )?has been here before, in (Darija|French|standard Arabic)$/;
/** How people come to their language. */
const FIRST_WORDS: Record<string, string[]> = {
  French: ['Bonjour'],
  'standard Arabic': ['السلام عليكم', 'العربية الفصحى'],
};

interface Phone {
  name: string;
  person: Person;
  /** How much of what it showed was read out. */
  read: number;
  lastSaid: string;
  channel: ChannelName;
}

export interface Replayed {
  transcript: Transcript;
  /** What went into the log, and words that were missing: both should be empty. */
  trouble: string[];
  /** What the database holds of it, for whoever has to find out why it went otherwise. */
  trail: string[];
}

/** Plays one transcript on one channel; people whose telephone the header puts elsewhere are on that channel. */
export async function replay(
  written: Transcript,
  channel: ChannelName,
  roads: Map<ChannelName, Road>,
  site: Site,
): Promise<Replayed> {
  const town = openTown(site, roads);
  const play = new Play(written, channel, roads, town);
  try {
    const turns = await play.run();
    const missing = site.missing.map((each) => `missing words ${JSON.stringify(each)}`);
    const trail = await trailOf(town.db);
    return { transcript: { ...written, turns }, trouble: [...town.trouble, ...missing], trail };
  } finally {
    play.end();
    await town.end();
  }
}

class Play {
  private readonly written: Transcript;
  private readonly channel: ChannelName;
  private readonly roads: Map<ChannelName, Road>;
  private readonly town: ReplayTown;
  private readonly phones = new Map<string, Phone>();
  private readonly codes = newCodes();
  private speaker = '';

  constructor(written: Transcript, channel: ChannelName, roads: Map<ChannelName, Road>, town: ReplayTown) {
    this.written = written;
    this.channel = channel;
    this.roads = roads;
    this.town = town;
  }

  async run(): Promise<Turn[]> {
    const played: Turn[] = [];
    const { turns } = this.written;
    for (let at = 0; at < turns.length; ) {
      const scene = sceneAt(turns, at);
      const expected = turns.slice(at + scene.length).slice(0, botTurnsFrom(turns, at + scene.length));
      try {
        played.push(...(await this.play(scene)));
      } catch (error) {
        throw new Error(
          `at “${describe(scene)}”: ${error instanceof Error ? error.message : String(error)}`,
          {
            cause: error,
          },
        );
      }
      played.push(...this.shown(expected));
      at += scene.length + expected.length;
    }
    return played;
  }

  /** Everybody puts the telephone away. */
  end(): void {
    for (const { person } of this.phones.values()) person.leaves?.();
  }

  /** One thing that happens: the lines as they are kept. */
  private async play(scene: Turn[]): Promise<Turn[]> {
    const [first] = scene;
    if (first?.by === 'stage') return this.stage(first.text, scene);
    if (first?.by === 'staff') {
      for (const turn of scene) if (turn.by === 'staff') await this.staff(turn.text);
      await this.town.settle();
    }
    if (first?.by === 'citizen') await this.oneAfterAnother(scene);
    return scene;
  }

  /** Messages with the gaps of real hands between them. */
  private async oneAfterAnother([first, ...more]: Turn[]): Promise<void> {
    if (first?.by !== 'citizen') return;
    await this.town.hearingOn(MOMENT_MS, () => this.does(first));
    let gap = 0;
    for (const turn of more) {
      if (turn.by === 'stage') gap = gapOf(turn.text) ?? 0;
      else if (turn.by === 'citizen') await this.town.hearingOn(gap, () => this.does(turn));
    }
    await this.town.rest();
  }

  private async stage(text: string, scene: Turn[]): Promise<Turn[]> {
    const { town } = this;
    const moment = momentOf(text, town.now);
    if (moment) await town.pass(moment.getTime() - town.now.getTime());
    else if (KNOWN.test(text)) await this.firstContact(text);
    else if (text === 'a moment later') await town.settle();
    else if (text === 'in one breath') await this.inOneBreath(scene.slice(1));
    else if (text === 'the last message comes again') await town.hearAgain();
    else if (text === 'the notice has changed since')
      await town.db.citizen.updateMany({ data: { noticeVersion: 'older' } });
    else if (text === 'the program dies and starts again') town.restart();
    else {
      const now = await recorded(text, town.db);
      if (now === null) throw new Error('nobody knows how to stage this');
      return [{ by: 'stage', text: this.codes.hide(now) }];
    }
    return scene;
  }

  /** Somebody who was told the notice some time ago; the menu is on the screen. */
  private async firstContact(text: string): Promise<void> {
    const [, who = '', language] = KNOWN.exec(text) ?? [];
    const said = [...(FIRST_WORDS[language ?? ''] ?? ['السلام عليكم']), 'menu'];
    for (const does of said.map((text): Deed => ({ kind: 'text', text })))
      await this.town.hearing(1, () => this.does({ by: 'citizen', who, does }));
    const phone = this.phone(who);
    phone.read = phone.person.seen().length;
  }

  private async inOneBreath(turns: Turn[]): Promise<void> {
    const photos = turns.filter((turn) => turn.by === 'citizen' && turn.does.kind === 'photo');
    const album = photos.length > 1 ? `album-${this.phones.size}-${this.town.now.getTime()}` : undefined;
    await this.town.hearingAtOnce(turns.length, async () => {
      for (const turn of turns) if (turn.by === 'citizen') await this.does(turn, album);
    });
  }

  private async staff(text: string): Promise<void> {
    const { town, codes } = this;
    town.now = new Date(town.now.getTime() + 1000);
    const addressOf = (name: string) => this.phone(name || this.speaker).person.address;
    await staffDoes({ town, codes, addressOf }, codes.show(text));
  }

  /** The telephone of somebody; a new one at their first word. */
  private phone(name: string): Phone {
    const known = this.phones.get(name);
    if (known) return known;
    const elsewhere = this.written.about.find((line) => line.startsWith(`${name} is on `));
    const channel = (elsewhere?.slice(`${name} is on `.length) ?? this.channel) as ChannelName;
    const road = this.roads.get(channel);
    if (!road) throw new Error(`${name} is on ${channel}, and that is not there`);
    const phone = { name, person: road.person(this.town.sink), read: 0, lastSaid: '', channel };
    this.phones.set(name, phone);
    return phone;
  }

  private async does({ who = '', does }: Turn & { by: 'citizen' }, album?: string): Promise<void> {
    const phone = this.phone(who);
    this.speaker = who;
    const id = await act(phone, does, this.codes.show, album);
    if (id) phone.lastSaid = id;
  }

  /** All that came to the telephones since the last look, those of the speaker first. */
  private shown(expected: Turn[]): BotTurn[] {
    const phones = [...this.phones.values()].sort((a, b) => rank(a, this.speaker) - rank(b, this.speaker));
    const said = phones.flatMap((phone) => {
      const fresh = phone.person.seen().slice(phone.read);
      phone.read += fresh.length;
      return fresh.map((seen) => this.readOut(seen, phone.name));
    });
    const road = this.roads.get(this.channel);
    return road ? inTheShapeOf(expected, said, road.channel.capabilities) : said;
  }

  private readOut(seen: Seen, name: string): BotTurn {
    const turn = botTurn(seen, name);
    return { ...turn, text: this.codes.hide(turn.text) };
  }
}

const rank = ({ name }: Phone, speaker: string) => (name === speaker ? 0 : 1);

/** Turns that happen together: what is said in one breath, what staff do before the clock comes round. */
function sceneAt(turns: Turn[], at: number): Turn[] {
  const [first, ...rest] = turns.slice(at);
  if (!first) return [];
  const goesOn = (turn: Turn, index: number) => {
    if (first.by === 'staff') return turn.by === 'staff';
    if (first.by === 'stage') return first.text === 'in one breath' && turn.by === 'citizen';
    const before = index === 0 ? first : rest[index - 1];
    if (turn.by === 'citizen') return before?.by === 'stage';
    return turn.by === 'stage' && gapOf(turn.text) !== null;
  };
  const end = rest.findIndex((turn, index) => !goesOn(turn, index));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

function botTurnsFrom(turns: Turn[], at: number): number {
  const rest = turns.slice(at);
  const end = rest.findIndex(({ by }) => by !== 'bot');
  return end < 0 ? rest.length : end;
}

function describe([first]: Turn[]): string {
  if (first?.by === 'citizen') return JSON.stringify(first.does);
  return first?.by === 'bot' ? 'bot' : (first?.text ?? '');
}

/** Does it on the telephone; gives the id of a message. */
async function act(
  phone: Phone,
  deed: Deed,
  show: (text: string) => string,
  album?: string,
): Promise<string> {
  const { person } = phone;
  switch (deed.kind) {
    case 'text':
      return person.says(show(deed.text));
    case 'tap': {
      const menus = person.seen().filter(({ options }) => options.length > 0);
      await person.picks(deed.option, menus.at(-1 - deed.menusBack));
      return '';
    }
    case 'place':
      return person.sharesPlace(deed.latitude, deed.longitude);
    case 'contact':
      return person.sharesContact('+212612345678', true);
    case 'call':
      await person.does('call');
      return '';
    case 'edit':
      await person.edits(phone.lastSaid, deed.text);
      return '';
    case 'start':
      // WhatsApp has no links of this kind: what one carries is sent as a text.
      if (deed.payload && phone.channel === 'whatsapp-web') return person.says(show(deed.payload));
      await person.does(deed.payload ? `start:${show(deed.payload)}` : 'start');
      return '';
    default:
      return sendFile(person, deed, album);
  }
}

async function sendFile(
  person: Person,
  deed: Extract<Deed, { caption?: string }>,
  album?: string,
): Promise<string> {
  const { caption } = deed;
  const sends = (media: FileKind, name: string, mimeType: string) =>
    person.sendsFile(media, sampleBytes(name), { mimeType, name, caption });
  switch (deed.kind) {
    case 'photo':
      return person.sendsFile('photo', await photograph(), { mimeType: 'image/jpeg', caption, album });
    case 'voice':
      return sends('voice', 'voice-whatsapp.ogg', 'audio/ogg; codecs=opus');
    case 'audio':
      return sends('audio', 'voice.mp3', 'audio/mpeg');
    case 'video':
      return sends('video', 'video-telephone.mp4', 'video/mp4');
    case 'round video':
      return sends('video', 'video-round.mp4', 'video/mp4');
    case 'photo as a file':
      return sends('document', 'photo-iphone.heic', 'image/heic');
    case 'broken photo':
      return person.sendsFile('photo', BROKEN, { mimeType: 'image/jpeg', caption, album });
    case 'broken voice':
      return person.sendsFile('voice', BROKEN, { mimeType: 'audio/ogg; codecs=opus' });
    case 'sticker':
      return person.sendsFile('sticker', sampleBytes('photo.webp'), { mimeType: 'image/webp' });
    case 'document':
      return sends('document', 'paper.pdf', 'application/pdf');
  }
}
