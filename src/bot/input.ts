// Turns what a channel heard into what a flow can be given, and into the row that records it.
import { type Incoming, type IncomingContent, traitsOf } from '../channels/channel.ts';
import type { NewRow } from '../database/unit-of-work.ts';
import { maskCards, maskTypedCard } from '../domain/card-mask.ts';
import type { Step } from '../flow/definition/step.ts';
import type { Input } from '../flow/engine/state.ts';
import { stripIsolates } from '../words/words.ts';
import { aboutOf, HIDDEN, isConfided, isSecretAsked } from './confidential.ts';
import { mediaSent, opensOnce } from './media-kind.ts';
import type { Heard, Turn } from './turn.ts';

/** Longest text that is read; the rest of a longer one is kept in the record and told to be too long by the step. */
const LONGEST = 10_000;

/** A tap on one of our options: on a question (`q`) or standing on its own (`a`). */
export type Tap =
  | { kind: 'question'; menu: number; option: string }
  | { kind: 'standing'; action: string; id: string };

/** Below a danger that stands alone: back to what was being said. */
export const GO_ON = '_go_on';
/** Below any question: a person of the commune. */
export const PERSON = '_person';

/** Writes the token of an option of a question. */
export function questionToken(menu: number, option: string): string {
  return `q${menu}.${option}`;
}

/** Writes the token of a button that keeps its meaning for ever, such as the answer to a meeting card. */
export function standingToken(action: string, id: string): string {
  return `a${action}.${id}`;
}

/** Which option was tapped stands in no record where its name begins with `$`, however late the tap comes. */
const isSecretTap = (token: string): boolean => /^q\d{1,9}\.\$/u.test(token);

/** Reads a token back; null when it is not one of ours. */
export function readToken(token: string): Tap | null {
  const question = /^q(\d{1,9})\.(.+)$/su.exec(token);
  if (question?.[1] && question[2])
    return { kind: 'question', menu: Number(question[1]), option: question[2] };
  const standing =
    /^a([a-z_]+)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.\d{1,9})?(?:\.[a-z]+)?)$/u.exec(token);
  if (standing?.[1] && standing[2]) return { kind: 'standing', action: standing[1], id: standing[2] };
  return null;
}

/** Arabic letters in the forms of old keyboards, wide and bold Latin ones: the same letters, drawn otherwise. */
const DRESSED = /[\uFB50-\uFDCF\uFE70-\uFEFC\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]+/gu;
const ordinary = (dressed: string): string => dressed.normalize('NFKC');

/** The citizen's text as it may be understood and stored: no control characters, no marks of direction. */
export function clean(text: string): string {
  const shown = stripIsolates(text.toWellFormed()).normalize('NFC').replace(DRESSED, ordinary);
  const plain = shown.replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n').replace(/(?![\n\t])\p{Cc}|\ufeff/gu, ' ');
  return bounded(plain.trim()).toWellFormed();
}

/** Some letters are a whole sentence, which every reader writes out: of those fewer are read. */
function bounded(text: string): string {
  const read = text.slice(0, LONGEST);
  const written = read.normalize('NFKC').length;
  return written <= LONGEST ? read : read.slice(0, Math.floor((LONGEST * read.length) / written));
}

/** The row that records this message; identity numbers are masked (law 09-08 art. 12). */
export function incomingRow(turn: Turn, incoming: Heard): NewRow<'IncomingMessage'> {
  const { content } = incoming;
  const id = turn.context.newId();
  const row = {
    id,
    channel: incoming.channel,
    messageId: incoming.messageId,
    conversationId: turn.row.id,
    kind: content.kind,
    text: isConfided(turn) ? confidedText(turn, content) : recordedText(content),
    content: recordedContent(turn, incoming, id),
    about: aboutOf(turn),
    sentAt: incoming.at,
    receivedAt: turn.now,
  };
  turn.records.push(row);
  const said = isSecretAsked(turn) ? recordedText(content) : null;
  if (said !== null && said.split(/\s+/u).length > MOST_SECRET_WORDS)
    turn.veiled = [...(turn.veiled ?? []), { row, text: said }];
  return row;
}

/** What a step can be given, or null for what concerns no step. */
export function givenBy(turn: Turn, incoming: Heard): Input | null {
  const { content } = incoming;
  const late = incoming.late ?? isLate(turn, incoming);
  switch (content.kind) {
    case 'text': {
      const text = clean(content.text);
      return text ? { kind: 'text', text, late } : { kind: 'other', late };
    }
    case 'place':
      return {
        kind: 'place',
        latitude: content.latitude,
        longitude: content.longitude,
        label: content.label,
        late,
      };
    case 'contact':
      return content.phone ? { kind: 'contact', phone: content.phone, late } : { kind: 'other', late };
    case 'file': {
      const media = mediaSent(content.media, content.file);
      const caption = content.caption ? clean(content.caption) : undefined;
      return {
        kind: 'file',
        media,
        attachment: attachmentOf(turn, incoming),
        caption: caption || undefined,
        late,
      };
    }
    case 'call':
    case 'edited':
      return { kind: 'other', late };
    case 'unknown':
      return {
        kind: 'other',
        late,
        ...(content.type === 'view_once' && { viewOnce: opensOnce(content.media) }),
      };
    default:
      return null;
  }
}

/** Its file becomes an attachment of the conversation, and is fetched from now on. Files are kept by the id of it. */
export function attachmentOf(turn: Turn, heard: Heard): string {
  heard.attachment ??= keepFile(turn, heard);
  return heard.attachment;
}

function keepFile(turn: Turn, { channel, content }: Heard): string {
  const id = turn.context.newId();
  if (content.kind !== 'file') return id;
  const { file } = content;
  const media = mediaSent(content.media, file);
  turn.attachments.set(id, {
    id,
    conversationId: turn.row.id,
    caseId: null,
    proposalId: null,
    media,
    channel,
    ref: file.ref,
    mimeType: file.mimeType ?? null,
    name: file.name ? maskCards(clean(file.name)).slice(0, 200) : null,
    size: file.size ?? null,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: turn.now,
    createdAt: turn.now,
  });
  return id;
}

/** True when the message was certainly sent before the present question could be read. */
function isLate(turn: Turn, incoming: Incoming): boolean {
  const { asked } = turn.memory;
  if (!asked) return false;
  if (incoming.order !== undefined && turn.row.askedOrder !== null)
    return incoming.order < turn.row.askedOrder;
  return incoming.at.getTime() + traitsOf(turn.context.roads, incoming.channel).clockDoubtMs < asked.at;
}

/** The step at a place, `flow.step`. */
export function stepAt({ context }: Turn, place: string): Step | undefined {
  const [flow = '', name] = place.split('.');
  return context.flows.get(flow)?.steps.find((each) => each.name === name);
}

/** The step of the flow whose question is on the screen; undefined between two talks and under a menu of no flow. */
export function askedStep({ context, memory: { flow, shown } }: Turn): Step | undefined {
  return context.flows.get(flow ?? '')?.steps.find(({ name }) => name === shown?.step);
}

/** The question on the screen is the one for the number of the card. */
export function asksForCard(turn: Turn): boolean {
  const step = askedStep(turn);
  return step !== undefined && 'check' in step && step.check === 'national_card';
}

/** More words than these may tell of something else, which staff may have to read: they are shown where they answered nothing. */
const MOST_SECRET_WORDS = 5;

/** The number that is asked for is told back by its end; of what else is confided nothing stands in the record. */
function confidedText(turn: Turn, content: IncomingContent): string | null {
  const text = recordedText(content, asksForCard(turn) ? maskTypedCard : maskCards);
  return text && !(asksForCard(turn) && /^•+[^•]{3}$/u.test(text)) ? HIDDEN : text;
}

function recordedText(content: IncomingContent, mask = maskCards): string | null {
  if (content.kind === 'text' || content.kind === 'edited' || content.kind === 'staff')
    return mask(clean(content.text));
  if (content.kind === 'contact') return content.name ? mask(clean(content.name)) : null;
  if (content.kind === 'file') return content.caption ? mask(clean(content.caption)) : null;
  if (content.kind === 'unknown') return null;
  return null;
}

const masked = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : maskCards(clean(text));

function recordedContent(turn: Turn, { content, attachment }: Heard, id: string): object | null {
  const { cipher } = turn.context;
  switch (content.kind) {
    case 'text':
      return null;
    case 'staff':
      return content.media ? { media: content.media } : null;
    case 'edited':
      return { of: content.of };
    case 'file':
      return {
        media: content.media,
        name: masked(content.file.name),
        mimeType: content.file.mimeType,
        attachment,
      };
    case 'place': {
      const { kind: _, label, ...rest } = content;
      return { ...rest, label: masked(label) };
    }
    case 'contact':
      // A number is not readable in the record; who asks to see it is written down.
      return {
        own: content.own,
        ...(content.phone ? { phone: cipher.seal(content.phone, `IncomingMessage.content.${id}`) } : {}),
      };
    case 'option':
      return isConfided(turn) || isSecretTap(content.token) ? {} : { token: content.token };
    case 'start':
      return content.payload ? { payload: true } : null;
    default: {
      const { kind: _, ...rest } = content;
      return rest;
    }
  }
}
