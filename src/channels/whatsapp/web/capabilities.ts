// What a telephone linked to WhatsApp Web can do, at its pace.
import type { Capabilities } from '../../channel.ts';
import type { Pace } from './rate-limiter.ts';

export const FILE_MOST = 16 * 1024 * 1024;

/** @param pace how fast it may be used without being taken for a program */
export function capabilitiesAt({ perMinute, gapMs }: Pace): Capabilities {
  return {
    textMax: 4096,
    captionMax: 1024,
    buttons: null,
    list: null,
    requests: [],
    edits: true,
    receipts: true,
    windowHours: null,
    fileInMax: FILE_MOST,
    fileOutMax: FILE_MOST,
    noticesPerSecond: perMinute / 60,
    sendsPerSecond: null,
    chatGapMs: gapMs,
    doubtMs: 600_000,
    parallel: 1,
  };
}
