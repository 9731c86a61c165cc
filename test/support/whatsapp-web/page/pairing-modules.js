// Modules for pairing, the connection and the account itself.
import { Chat, Cmd, Conn, Contact, Msg, me, Socket, tell, unpair } from './account.js';
import { Collection, Emitter } from './models.js';

const nothing = async () => undefined;

Socket.logout = async () => {
  unpair();
  Cmd.emit('logout');
  await tell('logout');
};
Socket.takeover = () => tell('takeover');

export const pairingModules = {
  WAWebSocketModel: { Socket },
  WAWebConnModel: { Conn },
  WAWebCmd: { Cmd },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {
    setPairingType() {},
    initializeAltDeviceLinking: nothing,
    initializeQRLinking: nothing,
    startAltLinkingFlow: async (phone) => {
      await tell('pairing_code', { phone });
      return 'STAND123';
    },
  },
  WAWebLaunchSocketUtils: {
    refreshQR() {
      Conn.put('ref', `refreshed-${performance.now()}`);
      Socket.put('state', 'UNPAIRED');
    },
  },
  WABase64: { encodeB64: (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))) },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: {
    waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: new Uint8Array(32).fill(1) } }) },
  },
  WAWebSignalStoreApi: {
    waSignalStore: {
      getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: new Uint8Array(32).fill(2) } }),
    },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'secret' },
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => me.phone, getMaybeMeLidUser: () => me.lid },
  WAWebCollections: {
    Msg,
    Chat,
    Contact,
    GroupMetadata: Object.assign(new Collection(), { update: nothing }),
    Blocklist: new Collection(),
    BusinessProfile: new Collection(),
    WAWebNewsletterCollection: new Collection(),
    ProfilePicThumb: new Collection(),
    Label: new Collection(),
  },
  WAWebSyncGatingUtils: { isPlaceholderMessageResendEnabled: () => false },
  WAWebCallCollection: Object.assign(new Emitter(), { calls: new Map() }),
  WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert: nothing } },
  WAWebAddonPollVoteTableMode: { pollVoteTableMode: { bulkUpsert: nothing } },
  WAWebNonMessageDataRequestPlaceholderMessageResendUtils: {
    handlePlaceholderMsgsSeen: (messages) =>
      tell('resend_asked', { ids: messages.map(({ id }) => id._serialized) }),
  },
  WAWebBackendJobsCommon: { mediaTypeFromProtobuf: () => null },
  WAWebE2EProtoUtils: { typeAttributeFromProtobuf: () => 'text' },
};
