// One message as it stands in the chat: words, pictures, places, sounds, papers, and what can be tapped below.
import { make, sign } from './dom.js';
import { miniMap } from './map.js';
import { voicePlayer } from './player.js';

/**
 * The element of one entry of the diary. `acts` has `choose(entry, index)`, `ask(request)`, `again(entry)`;
 * `t` gives the words of the page.
 */
export function bubbleOf(entry, acts, t) {
  const own = entry.by === 'citizen';
  const media = mediaOf(entry, t);
  const words = own ? ownWords(entry, t) : entry.text && wordsOf(entry.text);
  const bubble = make(
    'div',
    { class: `bubble${media ? ' has-media' : ''}${entry.kind === 'sticker' ? ' bare' : ''}` },
    whoSpeaks(entry, t),
    media,
    words,
    make('span', { class: 'meta' }, timeOf(entry, t), own ? stateOf(entry, acts, t) : null),
  );
  const message = make(
    'div',
    { class: `message ${own ? 'mine' : 'theirs'}`, data: { id: entry.id } },
    bubble,
  );
  if (!own) message.append(...belowOf(entry, acts, t));
  return message;
}

/** Every line is laid out by its own first letter, as telephones do. */
function wordsOf(text) {
  return make('p', { class: 'words', dir: 'auto' }, text);
}

function ownWords(entry, t) {
  if (entry.kind === 'option')
    return make('p', { class: 'words tapped', dir: 'auto' }, sign('tap'), entry.label);
  if (entry.kind === 'call') return make('p', { class: 'words tapped' }, sign('call'), t('called'));
  if (entry.kind === 'contact') {
    return make('p', { class: 'words tapped' }, sign('contact'), make('bdi', { dir: 'ltr' }, entry.phone));
  }
  return entry.text ? wordsOf(entry.text) : null;
}

function whoSpeaks(entry, t) {
  if (entry.by === 'citizen' || (entry.kind !== 'staff' && entry.kind !== 'notice')) return null;
  return make('span', { class: `who who-${entry.kind}` }, t(entry.kind));
}

function mediaOf(entry, t) {
  if (entry.by === 'bot') return entry.document ? documentOf(entry.document, t) : null;
  switch (entry.kind) {
    case 'place':
      return miniMap(entry, t);
    case 'voice':
      return voicePlayer(entry.media, entry.id, t);
    case 'photo':
    case 'sticker':
      return entry.media
        ? make('img', { class: entry.kind, src: entry.media, alt: t(entry.kind) })
        : card('photo', t(entry.kind));
    case 'document':
      return card('document', entry.name ?? t('document'));
    default:
      return null;
  }
}

function documentOf({ media, name, url }, t) {
  if (media === 'photo') return make('img', { class: 'photo', src: url, alt: name });
  if (media === 'voice') return voicePlayer(url, url, t);
  return make(
    'a',
    { class: 'card', href: url, download: name, title: t('download') },
    sign('document'),
    make('bdi', {}, name),
    sign('save', t('download')),
  );
}

function card(signName, name) {
  return make('span', { class: 'card' }, sign(signName), make('bdi', {}, name));
}

function belowOf(entry, acts, t) {
  const below = [];
  if (entry.request) {
    const press = () => acts.ask(entry.request);
    const label = entry.requestLabel ?? t(`share_${entry.request}`);
    below.push(
      make(
        'div',
        { class: 'options' },
        make(
          'button',
          { type: 'button', class: 'option request', on: { click: press } },
          sign(entry.request),
          make('bdi', {}, label),
        ),
      ),
    );
  }
  if (entry.options.length > 0) below.push(optionsOf(entry, acts));
  return below;
}

/** Short labels share a row, which runs as the question above it is read; long ones take a row each. */
function optionsOf(entry, acts) {
  const buttons = entry.options.map(({ id, label }, index) =>
    make(
      'button',
      {
        type: 'button',
        class: `option${label.length > 18 ? ' wide' : ''}`,
        dir: 'auto',
        data: { option: id },
        on: { click: () => acts.choose(entry, index) },
      },
      label,
    ),
  );
  return make('div', { class: 'options', dir: directionOf(entry.text) }, ...buttons);
}

/** `rtl` where the last line that has letters begins with an Arabic one. */
function directionOf(text = '') {
  const line = text.split('\n').findLast((each) => /\p{L}/u.test(each)) ?? '';
  return /^\p{Script=Arabic}/u.test(/\p{L}/u.exec(line)?.[0] ?? '') ? 'rtl' : 'ltr';
}

function timeOf({ at }, t) {
  const time = new Date(at).toLocaleTimeString(t.locale, { hour: '2-digit', minute: '2-digit' });
  return make('time', { datetime: at }, time);
}

function stateOf(entry, acts, t) {
  if (entry.state === 'taken') return sign('ticks', t('taken'));
  if (entry.state === 'sending') return sign('wait', t('sending'));
  const title = entry.reason ? `${t('failed')} (${entry.reason})` : t('failed');
  const again = () => acts.again(entry);
  return make(
    'button',
    { type: 'button', class: 'failed', title, 'aria-label': title, on: { click: again } },
    sign('failed'),
  );
}
