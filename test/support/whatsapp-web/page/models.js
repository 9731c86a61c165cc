// What the modules of WhatsApp Web are made of: ids, models that tell their changes, and collections of them.

export class Emitter {
  #listeners = new Map();

  on(names, listener) {
    for (const name of names.split(' ')) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
    return this;
  }

  off(names, listener) {
    for (const name of names.split(' ')) {
      const others = (this.#listeners.get(name) ?? []).filter(
        (known) => known !== listener && known.wraps !== listener,
      );
      this.#listeners.set(name, others);
    }
    return this;
  }

  once(name, listener) {
    const wrapper = (...values) => {
      this.off(name, wrapper);
      listener(...values);
    };
    wrapper.wraps = listener;
    return this.on(name, wrapper);
  }

  emit(name, ...values) {
    for (const listener of this.#listeners.get(name) ?? []) listener(...values);
  }

  listenerCount(name) {
    return (this.#listeners.get(name) ?? []).length;
  }
}

/** The id of a person, a group, a status… */
export class Wid {
  constructor(text) {
    [this.user, this.server] = text.split('@');
    this._serialized = text;
  }

  isLid() {
    return this.server === 'lid';
  }

  isUser() {
    return this.server === 'c.us' || this.isLid();
  }

  isGroup() {
    return this.server === 'g.us';
  }

  isStatus() {
    return this._serialized === 'status@broadcast';
  }

  toString() {
    return this._serialized;
  }

  toJid() {
    return this._serialized;
  }

  toJSON() {
    return { server: this.server, user: this.user, _serialized: this._serialized };
  }
}

export function wid(id) {
  if (id instanceof Wid) return id;
  return new Wid(typeof id === 'string' ? id : id._serialized);
}

/** The id of a message: whose it is, in which chat, and its own part. */
export class MsgKey {
  constructor({ fromMe, remote, to, from, id, participant, selfDir }) {
    this.fromMe = fromMe ?? selfDir === 'out';
    this.remote = wid(remote ?? (this.fromMe ? to : from));
    this.id = id;
    if (participant) this.participant = wid(participant);
    const parts = [this.fromMe, this.remote, id, ...(participant ? [this.participant] : [])];
    this._serialized = parts.join('_');
  }

  toString() {
    return this._serialized;
  }

  static async newId() {
    const random = [...crypto.getRandomValues(new Uint8Array(9))];
    return `3EB0${random
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  }

  static fromString(text) {
    const [fromMe, remote, id, participant] = text.split('_');
    return new MsgKey({ fromMe: fromMe === 'true', remote, id, participant });
  }
}

/** Something with properties whose changes are heard on itself and on its collection. */
export class Model extends Emitter {
  constructor(properties) {
    super();
    Object.assign(this, properties);
  }

  put(name, value) {
    const before = this[name];
    if (before === value) return;
    this[name] = value;
    this.emit(`change:${name}`, this, value, before);
    this.collection?.emit(`change:${name}`, this, value, before);
    this.collection?.emit('change', this);
  }

  serialize() {
    const left = new Set(['collection', 'msgs']);
    const entries = Object.entries(this).filter(
      ([name, value]) => typeof value !== 'function' && !left.has(name),
    );
    return Object.fromEntries(entries.map(([name, value]) => [name, plain(value)]));
  }
}

function plain(value) {
  if (value instanceof Wid) return value.toJSON();
  if (value instanceof MsgKey) {
    return { ...value, remote: value.remote.toJSON(), participant: value.participant?.toJSON() };
  }
  if (value instanceof Model) return undefined;
  return Array.isArray(value) ? value.map(plain) : value;
}

export class Message extends Model {
  unsafe() {
    return this;
  }

  canReply() {
    return true;
  }

  async downloadMedia() {}

  msgContextInfo() {
    return {
      quotedMsg: { type: this.type, body: this.body },
      quotedStanzaID: this.id.id,
      quotedKey: this.id._serialized,
    };
  }
}

export class Collection extends Emitter {
  models = new Map();

  get(id) {
    return this.models.get(String(id._serialized ?? id));
  }

  async find(id) {
    return this.get(id);
  }

  getModelsArray() {
    return [...this.models.values()];
  }

  add(model) {
    model.collection = this;
    this.models.set(String(model.id._serialized), model);
    this.emit('add', model);
    return model;
  }
}
