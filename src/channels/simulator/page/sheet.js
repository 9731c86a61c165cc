// A sheet that rises from the lower edge of a telephone, and goes away with Escape.
import { make, signButton } from './dom.js';

/** Shows `content` in `frame`; the answer closes it. Focus goes in, and back where it was. */
export function openSheet(frame, title, content, t, onClose = () => undefined) {
  frame.querySelector('.sheet-back')?.dispatchEvent(new Event('dismiss'));
  const before = document.activeElement;
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    back.remove();
    onClose();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const sheet = make(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    make(
      'div',
      { class: 'sheet-head' },
      make('h2', {}, title),
      signButton('close', t('close'), close, { class: 'plain' }),
    ),
    content,
  );
  const keys = (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepInside(sheet, event);
  };
  const outside = (event) => {
    if (event.target === back) close();
  };
  const back = make(
    'div',
    { class: 'sheet-back', on: { keydown: keys, click: outside, dismiss: close } },
    sheet,
  );
  frame.append(back);
  const first = content.querySelector('[data-first], button, [tabindex], textarea');
  first?.focus({ preventScroll: true });
  return close;
}

function keepInside(sheet, event) {
  const stops = [...sheet.querySelectorAll('button:not([disabled]), a[href], textarea, [tabindex="0"]')];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
