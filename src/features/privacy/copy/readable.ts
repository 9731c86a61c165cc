// The copy of one's own data for people: parts with a head, one line for each thing, in the language of its person.

import { kindOf, ownStatusMessage, subjectMessage } from '../../../domain/case.ts';
import { showsFrench } from '../../../domain/names.ts';
import { toKin } from '../../../domain/profile.ts';
import type { PageLine } from '../../../files/text-pages.ts';
import type { Flow } from '../../../flow/definition/load-flows.ts';
import { answerLines } from '../../../flow/engine/answer-words.ts';
import { directionOf } from '../../../words/languages.ts';
import { stripIsolates, type Words } from '../../../words/words.ts';
import type { OwnData } from './own-data.ts';
import { opinionLines } from './own-opinions.ts';

/** What it takes to say it. */
export interface Speaking {
  words: Words;
  flows: ReadonlyMap<string, Flow>;
  referenceData: { quarterName(id: string, language: string): string | null };
  language: string;
}

type Values = Record<string, string | number>;

/** All of it as lines, what was written in the chat last. */
export function readableLines(speaking: Speaking, data: OwnData, now: Date): PageLine[] {
  const say = sayer(speaking, 'my_data-copy');
  const on = daySayer(speaking);
  const part = ([name, lines]: [string, string[]]): PageLine[] =>
    lines.length === 0
      ? []
      : [{ kind: 'head', text: say(name) }, ...lines.map((text) => ({ kind: 'line' as const, text }))];
  const parts: [string, string[]][] = [
    ['person', personLines(speaking, data)],
    ['requests', data.requests.flatMap((request) => requestLines(speaking, request, on))],
    ['follows', data.follows.map(({ reference, since }) => joined(reference, on(since)))],
    ...civicParts(speaking, data),
    ['opinions', opinionLines(speaking.language, data.opinions, on, say('opinion_cut'))],
    ['readings', data.readings.map(({ at, what }) => joined(on(at), say(`opened_${what}`)))],
    [
      'messages',
      data.messages.map((each) =>
        joined(on(each.at), `${say(`from_${each.from}`)} ${each.text ?? `(${each.kind})`}`),
      ),
    ],
  ];
  return [
    { kind: 'title', text: say('title') },
    { kind: 'line', text: say('made', { date: on(now) }) },
    ...closedLines(speaking, data).map((text) => ({ kind: 'line' as const, text })),
    ...parts.flatMap(part),
  ];
}

/** Whose matters are left out, since when the chat is, and how to have them. */
function closedLines(speaking: Speaking, { closed }: OwnData): string[] {
  const [first] = closed;
  if (first === undefined) return [];
  const say = sayer(speaking, 'my_data-copy');
  const names = new Set(closed.map(({ kin }) => sayIn(speaking, 'behalf-who', toKin(kin))));
  return [
    ...[...names].map((who) => say('closed', { who })),
    say('closed_chat', { date: daySayer(speaking)(first.since) }),
    say('closed_how'),
  ];
}

const joined = (...words: (string | null)[]): string => words.filter(Boolean).join(' · ');

const sayer =
  (speaking: Speaking, message: string) =>
  (attribute: string, values: Values = {}): string =>
    sayIn(speaking, message, attribute, values);

const daySayer =
  ({ words, language }: Speaking) =>
  (at: Date): string =>
    stripIsolates(words.date(language, at));

/** Who it is, what was chosen, and on which telephones. */
function personLines(speaking: Speaking, { person, telephones }: OwnData): string[] {
  const kept = sayer(speaking, 'my_data-kept_lines');
  return [
    kept('since', { since: daySayer(speaking)(person.createdAt) }),
    kept('language', { language: speaking.words.ownName(person.language) }),
    kept(person.mutedAt === null ? 'notices_on' : 'notices_off'),
    kept(person.abroad === 'allowed' ? 'abroad_on' : 'abroad_off'),
    ...telephones.map(({ channel, name, phone, address }) => joined(channel, name, phone ?? address)),
  ];
}

/** An idea, the answer to it, and the bodies that it was carried to, each with its words. */
function ideaLine(
  { reference, title, idea, answer, referrals }: OwnData['ideas'][number],
  day: string,
  isFrench: boolean,
): string {
  const opinions = referrals.flatMap(({ body, wordsAr, wordsFr }) =>
    isFrench ? [body.nameFr, wordsFr] : [body.nameAr, wordsAr],
  );
  return joined(reference, title, idea, answer, day, ...opinions);
}

/** Petitions, ideas, and seats in bodies. */
function civicParts(
  speaking: Speaking,
  { petitions, ideas, supportedIdeas, votes, seats, actsFor }: OwnData,
): [string, string[]][] {
  const on = daySayer(speaking);
  const isFrench = showsFrench(speaking.language);
  const signed = petitions.map((each) =>
    joined(
      each.reference,
      isFrench ? each.titleFr : each.titleAr,
      each.name,
      each.cardTail && `••${each.cardTail}`,
      on(each.createdAt),
    ),
  );
  const own = ideas.map((each) => ideaLine(each, on(each.createdAt), isFrench));
  const supported = supportedIdeas.map(({ reference, title, createdAt }) =>
    joined(reference, title, on(createdAt)),
  );
  const voted = votes.map((each) =>
    joined(each.reference, isFrench ? each.titleFr : each.titleAr, each.code),
  );
  const held = seats.flatMap(({ name, body, invitations }) => [
    joined(isFrench ? body.nameFr : body.nameAr, name),
    ...invitations.map(({ meeting, answer, reason }) =>
      joined(`– ${meeting.title}`, on(meeting.startsAt), answer, reason),
    ),
  ]);
  const acts =
    actsFor === null
      ? []
      : [joined(isFrench ? actsFor.association.nameFr : actsFor.association.nameAr, on(actsFor.createdAt))];
  return [
    ['petitions', signed],
    ['ideas', own],
    ['supported', supported],
    ['votes', voted],
    ['seats', held],
    ['acts_for', acts],
  ];
}

const sayIn = (
  { words, language }: Speaking,
  message: string,
  attribute?: string,
  values: Values = {},
): string => stripIsolates(words.say(language, { message, ...(attribute && { attribute }), values }));

/** What it is, what was told, and what became of it. */
function requestLines(
  speaking: Speaking,
  request: OwnData['requests'][number],
  on: (at: Date) => string,
): string[] {
  const { words, language, flows, referenceData } = speaking;
  const {
    reference,
    flow,
    status,
    categoryId,
    description,
    placeText,
    quarterId,
    answers,
    createdAt,
    refusal,
    profile,
  } = request;
  const own = ownStatusMessage(flow, status);
  const stands = sayIn(speaking, words.has(language, own) ? own : `status-${status}`);
  const subject = sayIn(speaking, subjectMessage({ flow, categoryId }));
  const values = { reference, category: subject, kind: kindOf({ categoryId }), status: stands };
  const where = [placeText, quarterId && referenceData.quarterName(quarterId, language)]
    .filter(Boolean)
    .join(', ');
  const telling = { words, referenceData, language };
  return [
    `${sayIn(speaking, 'my_data-kept_lines', 'case', values)} · ${on(createdAt)}`,
    ...forWhom(speaking, profile),
    ...[where && `📍 ${where}`, description]
      .filter((text) => typeof text === 'string' && text !== '')
      .map((text) => `– ${text}`),
    ...answerLines(telling, flows, { flow, answers }).map(
      ({ name, words: said }) => `– ${stripIsolates(`${name}: ${said}`)}`,
    ),
    ...request.events.flatMap(({ at, text }) => (text ? [`– ${on(at)}: ${text}`] : [])),
    ...request.orders.map(({ createdAt: at, party, words: sent }) => {
      const name = showsFrench(language) ? party.nameFr : party.nameAr;
      return joined(`– ${sayIn(speaking, 'my_data-copy', 'given_to', { party: name })}`, on(at), sent);
    }),
    ...(refusal ? [`– ${refusal}`] : []),
  ];
}

/** For whom it was sent, where that is somebody else. */
function forWhom(speaking: Speaking, profile: { kin: string } | null): string[] {
  if (profile === null) return [];
  const who = sayIn(speaking, 'behalf-who', toKin(profile.kin));
  return [sayIn(speaking, 'behalf-review', undefined, { who })];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE =
  'body{font:17px/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1d2a26}h1,h2{color:#0b6b4f}p{margin:.3rem 0;white-space:pre-wrap;overflow-wrap:anywhere}';

const TAGS = { title: 'h1', head: 'h2', line: 'p' } as const;

/** The same as a page that any browser opens; nothing in it runs, and nothing is fetched. */
export function htmlOf(lines: readonly PageLine[], language: string): string {
  const body = lines
    .map(({ kind, text }) => `<${TAGS[kind]} dir="auto">${escaped(text)}</${TAGS[kind]}>`)
    .join('\n');
  const title = escaped(lines[0]?.text ?? '');
  const direction = directionOf(language);
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${STYLE}</style></head><body>
${body}
</body></html>
`;
}
