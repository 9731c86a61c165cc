// One real file of every kind that telephones make (samples/README.md), and what becomes of each.
import { readFileSync } from 'node:fs';

export interface Sample {
  name: string;
  /** What a channel would call it. */
  media: 'photo' | 'voice' | 'audio' | 'video' | 'document';
  /** The type a provider tells, where it tells one. */
  mimeType: string;
  /** The type it is kept under. */
  kept: string;
}

const of = (name: string, media: Sample['media'], mimeType: string, kept: string): Sample => ({
  ...{ name, media, mimeType, kept },
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const SAMPLES: Sample[] = [
  of('voice-whatsapp.ogg', 'voice', 'audio/ogg; codecs=opus', 'audio/ogg'),
  of('voice-telegram.oga', 'voice', 'audio/ogg', 'audio/ogg'),
  of('voice-iphone.m4a', 'audio', 'audio/mp4', 'audio/mp4'),
  of('voice-android.mp4', 'audio', 'audio/mp4', 'audio/mp4'),
  of('voice.aac', 'audio', 'audio/aac', 'audio/aac'),
  of('voice.mp3', 'audio', 'audio/mpeg', 'audio/mpeg'),
  of('voice.wav', 'audio', 'audio/x-wav', 'audio/wav'),
  of('voice-browser.webm', 'voice', 'audio/webm;codecs=opus', 'audio/webm'),
  of('voice.amr', 'audio', 'audio/amr', 'audio/ogg'),
  of('voice-wide.amr', 'audio', 'audio/amr-wb', 'audio/ogg'),
  of('voice.3gp', 'audio', 'audio/3gpp', 'audio/ogg'),
  of('voice-aac.3gp', 'audio', 'audio/3gpp', 'audio/mp4'),
  of('photo.jpg', 'photo', 'image/jpeg', 'image/jpeg'),
  of('photo-samsung.jpg', 'photo', 'image/jpeg', 'image/jpeg'),
  of('photo-cut-short.jpg', 'photo', 'image/jpeg', 'image/jpeg'),
  of('photo-iphone.heic', 'document', 'image/heic', 'image/jpeg'),
  of('photo.webp', 'document', 'image/webp', 'image/jpeg'),
  of('photo.avif', 'document', 'image/avif', 'image/jpeg'),
  of('screenshot.png', 'document', 'image/png', 'image/jpeg'),
  of('moving.gif', 'document', 'image/gif', 'image/jpeg'),
  of('video-telephone.mp4', 'video', 'video/mp4', 'video/mp4'),
  of('video-round.mp4', 'video', 'video/mp4', 'video/mp4'),
  of('video-iphone.mov', 'document', 'video/quicktime', 'video/mp4'),
  of('video-iphone-hevc.mov', 'document', 'video/quicktime', 'video/mp4'),
  of('video-browser.webm', 'video', 'video/webm', 'video/webm'),
  of('video-old.3gp', 'video', 'video/3gpp', 'video/mp4'),
  of('paper.pdf', 'document', 'application/pdf', 'application/pdf'),
  of('letter.docx', 'document', WORD, WORD),
  of('table.xlsx', 'document', EXCEL, EXCEL),
  of('letter-old.doc', 'document', 'application/msword', 'application/msword'),
  of('table-old.xls', 'document', 'application/vnd.ms-excel', 'application/vnd.ms-excel'),
];

/** The bytes of a sample by its name. */
export function sampleBytes(name: string): Buffer {
  return readFileSync(new URL(`./samples/${name}`, import.meta.url));
}
