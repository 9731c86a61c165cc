// A voice note that can be heard: one button, the shape of the sound, and its length.
import { draw, make, sign } from './dom.js';

const BARS = 28;

/** `source` is an address of the sound, or nothing when it is no longer there; `seed` gives a shape until it is read. */
export function voicePlayer(source, seed, t) {
  const audio = source ? new Audio(source) : undefined;
  const shape = draw('svg', { class: 'wave', viewBox: `0 0 ${BARS * 4} 24`, 'aria-hidden': 'true' });
  const bars = guess(seed).map((height, index) => bar(index, height));
  shape.append(...bars);
  const length = make('span', { class: 'length' }, '0:00');
  const button = make(
    'button',
    { type: 'button', class: 'play', disabled: !audio, 'aria-label': t('play') },
    sign('play'),
  );
  if (audio) {
    wirePlayer({ audio, button, bars, length, t });
    readShape(source, bars, length).catch(() => undefined);
  }
  return make(
    'span',
    { class: 'voice', dir: 'ltr', role: 'group', 'aria-label': t('voice') },
    button,
    shape,
    length,
  );
}

function wirePlayer({ audio, button, bars, length, t }) {
  const turn = (name) => {
    button.replaceChildren(sign(name));
    button.setAttribute('aria-label', t(name));
  };
  button.addEventListener('click', () => {
    if (audio.paused) audio.play().catch(() => turn('play'));
    else audio.pause();
  });
  audio.addEventListener('play', () => turn('pause'));
  audio.addEventListener('pause', () => turn('play'));
  audio.addEventListener('timeupdate', () => {
    const total = Number(length.dataset.seconds) || audio.duration;
    const done = audio.ended ? 0 : audio.currentTime / total;
    for (const [index, bar] of bars.entries()) bar.classList.toggle('heard', index / BARS < done);
    if (!audio.paused) length.textContent = clockOf(audio.currentTime);
  });
  audio.addEventListener('ended', () => {
    length.textContent = clockOf(Number(length.dataset.seconds) || audio.duration);
  });
}

/** The real shape and length: what a recorder writes often does not say how long it is. */
async function readShape(source, bars, length) {
  const bytes = await bytesOf(source);
  const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
  length.dataset.seconds = String(sound.duration);
  length.textContent = clockOf(sound.duration);
  const samples = sound.getChannelData(0);
  const step = Math.max(1, Math.floor(samples.length / BARS));
  const loudness = bars.map((_, index) => {
    const part = samples.subarray(index * step, (index + 1) * step);
    return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / Math.max(1, part.length));
  });
  const most = Math.max(...loudness, 0.01);
  for (const [index, value] of loudness.entries()) setBar(bars[index], value / most);
}

/** A sound kept in the page is written in its own address, which the policy of the page forbids to fetch. */
async function bytesOf(source) {
  if (!source.startsWith('data:')) return (await fetch(source)).arrayBuffer();
  const written = atob(source.slice(source.indexOf(',') + 1));
  return Uint8Array.from(written, (letter) => letter.charCodeAt(0)).buffer;
}

function bar(index, height) {
  return setBar(draw('rect', { x: index * 4 + 1, width: 2.4, rx: 1.2 }), height);
}

function setBar(rect, height) {
  const tall = 3 + height * 19;
  rect.setAttribute('y', String(12 - tall / 2));
  rect.setAttribute('height', String(tall));
  return rect;
}

function guess(seed) {
  return Array.from(
    { length: BARS },
    (_, index) => ((seed.charCodeAt(index % seed.length) * 7 + index * 13) % 10) / 12,
  );
}

/** Seconds as `m:ss`. */
export function clockOf(seconds) {
  const whole = Math.round(Number.isFinite(seconds) ? seconds : 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
