// Modules for files: out through an upload that may fail, in through a download that may find nothing.
import { tell } from './account.js';
import { Model } from './models.js';

class OpaqueData {
  constructor(blob) {
    this.blob = blob;
    this.type = blob.type;
  }

  static async createFromData(data) {
    return new OpaqueData(data.blob ?? data);
  }

  url() {
    return 'blob:stand-in';
  }

  autorelease() {}
}

class PreparedMedia extends Model {
  set(properties) {
    Object.assign(this, properties);
  }

  toJSON() {
    const { mediaBlob, ...rest } = this;
    return rest;
  }
}

function typeOf(mimeType, { isPtt, asDocument }) {
  if (isPtt) return 'ptt';
  if (asDocument) return 'document';
  return mimeType.split('/')[0].replace('application', 'document');
}

function prepRawMedia(data, wishes) {
  return {
    waitForPrep: async () =>
      new PreparedMedia({
        type: typeOf(data.type, wishes),
        mimetype: data.type,
        filename: data.blob.name,
        size: data.blob.size,
        filehash: `hash-${data.blob.size}`,
        mediaBlob: data,
      }),
  };
}

async function uploadMedia({ mediaObject, mimetype }) {
  const { fails } = await tell('upload', { mimetype, size: mediaObject.size });
  if (fails) throw new Error('upload failed: media entry was not created');
  const directPath = `/v/${mediaObject.filehash}`;
  return {
    mediaEntry: {
      mmsUrl: `https://media.invalid${directPath}`,
      directPath,
      mediaKey: 'key',
      encFilehash: 'enc',
    },
  };
}

async function downloadAndMaybeDecrypt({ directPath }) {
  const answer = await fetch(directPath);
  if (!answer.ok) throw Object.assign(new Error('gone'), { status: answer.status });
  return answer.arrayBuffer();
}

export const mediaModules = {
  WAWebMediaOpaqueData: OpaqueData,
  WAWebPrepRawMedia: { prepRawMedia },
  WAWebMediaStorage: {
    getOrCreateMediaObject: (filehash) => ({
      filehash,
      contentInfo: {},
      consolidate(properties) {
        Object.assign(this, properties);
      },
    }),
  },
  WAWebMmsMediaTypes: { msgToMediaType: ({ type }) => type, castToV4: (type) => type },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaMmsV4Upload: { uploadMedia },
  WAWebDownloadManager: { downloadManager: { downloadAndMaybeDecrypt } },
};
