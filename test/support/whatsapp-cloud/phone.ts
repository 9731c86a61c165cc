// What a message looks like on the phone of the person who gets it.
import type { Seen } from '../provider.ts';
import type { Template } from './approved.ts';
import type { Send } from './checks.ts';
import type { World } from './world.ts';

type Shown = Omit<Seen, 'providerMessageId'>;

/** A message of the API as it is seen: words, options in order, and a file. */
export function shownOf(world: World, message: Send): Shown {
  switch (message.type) {
    case 'text':
      return { text: message.text.body, options: numberedLines(message.text.body) };
    case 'image':
      return { text: message.image.caption ?? '', options: [], file: fileOf(world, 'photo', message.image) };
    case 'document':
      return {
        text: message.document.caption ?? '',
        options: [],
        file: fileOf(world, 'document', message.document),
      };
    case 'audio':
      return {
        text: '',
        options: [],
        file: fileOf(world, message.audio.voice ? 'voice' : 'audio', message.audio),
      };
    case 'interactive':
      return interactive(world, message.interactive);
    case 'template':
      return approvedWords(world, message.template);
  }
}

type Interactive = Extract<Send, { type: 'interactive' }>['interactive'];

function interactive(world: World, shown: Interactive): Shown {
  const { text } = shown.body;
  switch (shown.type) {
    case 'location_request_message':
      return { text, options: numberedLines(text), request: 'place' };
    case 'list': {
      const rows = shown.action.sections.flatMap(({ rows }) => rows);
      return { text, options: rows.map(({ id, title }) => ({ token: id, label: title })) };
    }
    case 'button': {
      const options = shown.action.buttons.map(({ reply }) => ({ token: reply.id, label: reply.title }));
      const { header } = shown;
      if (header?.type === 'image') return { text, options, file: fileOf(world, 'photo', header.image) };
      if (header?.type === 'document')
        return { text, options, file: fileOf(world, 'document', header.document) };
      return { text, options };
    }
  }
}

function fileOf(world: World, media: string, { id, filename }: { id: string; filename?: string }) {
  const stored = world.files.get(id);
  return { media, name: filename, mimeType: stored?.type, bytes: stored?.bytes.length ?? 0 };
}

/** Numbered lines as people read them: marks of direction and isolates are not seen. */
function numberedLines(text: string): { label: string; token: string }[] {
  return text.split('\n').flatMap((line) => {
    const [, number, label] = /^(\d+)\. (.+)$/u.exec(line.replace(/[\u200e\u200f\u2066-\u2069]/gu, '')) ?? [];
    return number && label ? [{ token: number, label }] : [];
  });
}

type SentTemplate = Extract<Send, { type: 'template' }>['template'];

export const templateKey = (name: string, language: string): string => `${name}/${language}`;

function approvedWords(world: World, { name, language, components }: SentTemplate): Shown {
  const approved = world.templates.get(templateKey(name, language.code));
  const values = components.flatMap((part) =>
    part.type === 'body' ? part.parameters.map(({ text }) => text) : [],
  );
  const payloads = components.flatMap((part) =>
    part.type === 'button' ? [[part.index, part.parameters[0]?.payload] as const] : [],
  );
  return {
    text: (approved?.body ?? '').replace(/\{\{(\d+)\}\}/gu, (_, place) => values[Number(place) - 1] ?? ''),
    options: (approved?.buttons ?? []).map((label, index) => ({
      label,
      token: payloads.find(([at]) => at === String(index))?.[1] ?? label,
    })),
  };
}

/** Why a template is refused: it is not approved, or the values do not fit. */
export function faultOfTemplate(
  approved: Template | undefined,
  { components }: SentTemplate,
): number | undefined {
  if (!approved) return 132001;
  const values = components.flatMap((part) => (part.type === 'body' ? part.parameters : []));
  if (values.length !== approved.values) return 132000;
  const buttons = components.filter(({ type }) => type === 'button');
  return buttons.length > approved.buttons.length ? 132000 : undefined;
}
