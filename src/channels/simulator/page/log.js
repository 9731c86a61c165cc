// The part of a chat that scrolls: days, messages, and the dots of somebody who writes.
import { bubbleOf } from './bubbles.js';
import { make } from './dom.js';

/** How long dots stay when no answer comes after all, milliseconds: as long as Telegram shows them. */
const DOTS_MS = 5000;

/** `acts` is what can be done from a message; see `bubbleOf`. */
export function openLog(acts, t) {
  const element = make('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': t('conversation') });
  const dots = dotsOf(t);
  let dotsUntil;

  const toEnd = () => {
    element.scrollTop = element.scrollHeight;
  };

  function showDots(shown) {
    clearTimeout(dotsUntil);
    dots.hidden = !shown;
    if (!shown) return;
    element.append(dots);
    toEnd();
    dotsUntil = setTimeout(() => showDots(false), DOTS_MS);
  }

  function show(entry) {
    element.querySelector('.hello')?.remove();
    const day = dayOf(entry.at, t);
    if (element.dataset.day !== day) {
      element.dataset.day = day;
      element.append(make('p', { class: 'day' }, day));
    }
    element.append(bubbleOf(entry, acts, t));
    if (!dots.hidden) element.append(dots);
    toEnd();
  }

  return {
    element,
    show,
    showDots,
    /** Replaces all that is shown. */
    showAll(entries) {
      delete element.dataset.day;
      element.replaceChildren();
      if (entries.length === 0) element.append(helloOf(acts, t));
      for (const entry of entries) show(entry);
    },
    /** Draws one message again, where it stands. */
    refresh(entry) {
      element.querySelector(`[data-id="${CSS.escape(entry.id)}"]`)?.replaceWith(bubbleOf(entry, acts, t));
    },
    /** Words of the page itself. */
    remark(words) {
      element.append(make('p', { class: 'day' }, words));
      toEnd();
    },
  };
}

function dotsOf(t) {
  const bubble = make('div', { class: 'bubble' }, make('i'), make('i'), make('i'));
  return make(
    'div',
    { class: 'message theirs dots', hidden: true, role: 'status', 'aria-label': t('writing') },
    bubble,
  );
}

function helloOf(acts, t) {
  const option = (words, onClick) =>
    make('button', { type: 'button', class: 'option', dir: 'auto', on: { click: onClick } }, words);
  const greetings = [t('greeting_ary'), t('greeting_fr')].map((words) =>
    option(words, () => acts.text(words)),
  );
  const options = make(
    'div',
    { class: 'options' },
    ...greetings,
    option(t('start'), () => acts.start()),
  );
  return make('div', { class: 'hello' }, make('p', {}, t('hello')), options);
}

function dayOf(at, t) {
  const midnight = (date) => date.setHours(0, 0, 0, 0);
  const days = Math.round((midnight(new Date()) - midnight(new Date(at))) / 86_400_000);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  return new Date(at).toLocaleDateString(t.locale, { day: 'numeric', month: 'long' });
}
