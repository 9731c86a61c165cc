// Pictures, sounds and papers on their way out: read, shown small, and sent whole.
import { base64Of, dataUrlOf } from './wire.js';

/** As the program accepts, bytes. */
export const FILE_MAX = 20 * 1024 * 1024;
/** Longest side of the picture that stays in the chat, pixels. */
const PREVIEW = 480;

/** A file that comes with the page. */
export async function sample(name) {
  const response = await fetch(new URL(`samples/${name}`, import.meta.url));
  return new File([await response.blob()], name, { type: response.headers.get('Content-Type') ?? '' });
}

/** What to show of a file and what to send of it: `{ entry, body }`. */
export async function fileMessage(kind, file, caption) {
  const type = file.type || 'application/octet-stream';
  const media = await mediaOf(kind, file);
  const body = { base64: await base64Of(file), mimeType: type, ...(caption && { caption }) };
  // A picture from the gallery has no name for the one who gets it; a paper does.
  if (kind === 'document') body.name = file.name;
  return { entry: { kind, text: caption, name: file.name, media }, body: { [kind]: body } };
}

async function mediaOf(kind, file) {
  if (kind === 'photo') return (await smaller(file)) ?? undefined;
  if (kind === 'voice' || kind === 'sticker') return dataUrlOf(file);
  return undefined;
}

async function smaller(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, PREVIEW / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.8);
  } catch {
    // A picture that this browser cannot read is still sent.
    return undefined;
  }
}

/** Lets the person choose files of this computer; resolves to those chosen. */
export function chooseFiles(accept, many) {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept, multiple: many });
    input.addEventListener('change', () => resolve([...input.files]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
