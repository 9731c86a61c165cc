// The limits of the Cloud API, checked to the letter: what the real one refuses is refused here.
import { z } from 'zod';

/** Labels are counted as people see letters, bodies in the units that the API counts. */
const label = (max: number) =>
  z
    .string()
    .min(1)
    .refine((s) => [...s].length <= max, `at most ${max} characters`);
const body = (max: number) => z.strictObject({ text: z.string().trim().min(1).max(max) });
const bytes = (max: number) => (s: string) => Buffer.byteLength(s) <= max;
const token = (max: number) =>
  z
    .string()
    .min(1)
    .refine(bytes(max), `at most ${max} bytes`)
    .refine((s) => s.trim() === s, 'no blanks around');
const fileId = z.string().regex(/^\d+$/);
const caption = z.string().max(1024).optional();

const common = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z
    .string()
    .regex(/^\+?\d{5,20}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/)
    .optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
  context: z.strictObject({ message_id: z.string() }).optional(),
};

const unique = (values: string[]) => new Set(values).size === values.length;
const image = z.strictObject({ id: fileId });
const document = z.strictObject({ id: fileId, filename: z.string().min(1) });

const header = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: label(60) }),
  z.strictObject({ type: z.literal('image'), image }),
  z.strictObject({ type: z.literal('document'), document }),
]);

const replyButtons = z
  .array(
    z.strictObject({ type: z.literal('reply'), reply: z.strictObject({ id: token(256), title: label(20) }) }),
  )
  .min(1)
  .max(3)
  .refine((buttons) => unique(buttons.map(({ reply }) => reply.title)), 'two buttons of one title')
  .refine((buttons) => unique(buttons.map(({ reply }) => reply.id)), 'two buttons of one id');

const rows = z
  .array(z.strictObject({ id: token(200), title: label(24), description: label(72).optional() }))
  .min(1)
  .max(10)
  .refine((all) => unique(all.map(({ id }) => id)), 'two rows of one id');

const interactive = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    header: header.optional(),
    body: body(1024),
    action: z.strictObject({ buttons: replyButtons }),
  }),
  z.strictObject({
    type: z.literal('list'),
    body: body(4096),
    action: z.strictObject({ button: label(20), sections: z.array(z.strictObject({ rows })).length(1) }),
  }),
  z.strictObject({
    type: z.literal('location_request_message'),
    body: body(1024),
    action: z.strictObject({ name: z.literal('send_location') }),
  }),
]);

const textParameter = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .regex(/^(?!.*([\n\t]| {5}))/s),
});

const template = z.strictObject({
  name: z.string(),
  language: z.strictObject({ code: z.string() }),
  components: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('body'), parameters: z.array(textParameter).min(1) }),
      z.strictObject({
        type: z.literal('button'),
        sub_type: z.literal('quick_reply'),
        index: z.string().regex(/^\d$/),
        parameters: z.array(z.strictObject({ type: z.literal('payload'), payload: token(128) })).length(1),
      }),
    ]),
  ),
});

/** A message as the API takes it. */
export const sendSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...common,
      type: z.literal('text'),
      text: z.strictObject({ body: z.string().trim().min(1).max(4096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({ ...common, type: z.literal('image'), image: image.extend({ caption }) }),
    z.strictObject({ ...common, type: z.literal('document'), document: document.extend({ caption }) }),
    z.strictObject({
      ...common,
      type: z.literal('audio'),
      audio: z.strictObject({ id: fileId, voice: z.boolean().optional() }),
    }),
    z.strictObject({ ...common, type: z.literal('interactive'), interactive }),
    z.strictObject({ ...common, type: z.literal('template'), template }),
  ])
  .refine(({ to, recipient }) => to !== undefined || recipient !== undefined, 'nobody to send to');

export type Send = z.infer<typeof sendSchema>;

/** The mark of reading, with or without the sign of typing. */
export const readSchema = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

/** What the media service takes, and how heavy it may be (Meta's page "Media"). */
const MIB = 1024 * 1024;
const FILE_TYPES: [RegExp, number][] = [
  [/^image\/(jpeg|png)$/, 5 * MIB],
  [/^audio\/(aac|amr|mpeg|mp4|ogg)$/, 16 * MIB],
  [/^video\/(mp4|3gpp)$/, 16 * MIB],
  [/^text\/plain$/, 100 * MIB],
  [/^application\/(pdf|msword|vnd\.(ms|openxmlformats)[\w.-]+)$/, 100 * MIB],
];

/** Why a file is refused, or undefined. */
export function faultOfFile(type: string, size: number): string | undefined {
  const max = FILE_TYPES.find(([types]) => types.test(type))?.[1];
  if (max === undefined) return 'Param file must be a file of a supported type';
  return size > max || size === 0 ? 'Media upload error' : undefined;
}
