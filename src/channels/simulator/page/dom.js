// Elements made in one line, and the few signs that the page draws.

const SVG = 'http://www.w3.org/2000/svg';

/** `on` are listeners, `data` goes to the dataset, everything else is an attribute; null and false are left out. */
export function make(tag, { on = {}, data = {}, ...attributes } = {}, ...children) {
  return fill(document.createElement(tag), on, data, attributes, children);
}

export function draw(tag, { on = {}, data = {}, ...attributes } = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), on, data, attributes, children);
}

function fill(element, on, data, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  Object.assign(element.dataset, data);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SIGNS = {
  attach: 'M16.5 6.5v10a4.5 4.5 0 0 1-9 0v-11a3 3 0 0 1 6 0v10.5a1.5 1.5 0 0 1-3 0V7',
  send: 'M4 12 3 4.5 21 12 3 19.5 4 12h8',
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM6 11a6 6 0 0 0 12 0M12 17v4',
  play: 'M8 5.5v13l10-6.5z',
  pause: 'M8 5.5v13M16 5.5v13',
  photo: 'M4 6.5h4L9.5 4h5L16 6.5h4v13H4zM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  place:
    'M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0 1 13 0C18.5 14.8 12 21 12 21ZM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  sticker: 'M4 12a8 8 0 0 1 16 0c-4 0-8 4-8 8a8 8 0 0 1-8-8ZM9 10h.01M14 9h.01M8.5 14a4 4 0 0 0 3 1.5',
  contact: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  call: 'M6 3.5h3.5l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5l1.5-2.5 5 1.5V18a2.5 2.5 0 0 1-2.5 2.5A15.5 15.5 0 0 1 3.5 6 2.5 2.5 0 0 1 6 3.5Z',
  voice: 'M4 10v4M8 7v10M12 4v16M16 7v10M20 10v4',
  close: 'M6 6l12 12M18 6 6 18',
  save: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M5 20h14',
  wait: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM12 8v4.5l2.5 1.5',
  ticks: 'M2 13l4 4 9-9.5M11 16.5l.5.5 9.5-9.5',
  failed: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM12 8v5M12 16h.01',
  tap: 'M10 11V5.5a1.5 1.5 0 0 1 3 0V11l4.5 1a2 2 0 0 1 1.5 2.3L18 20h-7l-4.5-5.5a1.5 1.5 0 0 1 2.3-1.900L10 14',
  plus: 'M12 5v14M5 12h14',
};

/** A sign of 24 units; `label` makes it speak to screen readers. */
export function sign(name, label) {
  const path = draw('path', { d: SIGNS[name] });
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' };
  return draw('svg', { viewBox: '0 0 24 24', class: `sign sign-${name}`, ...spoken }, path);
}

/** A button that shows only a sign. */
export function signButton(name, label, onClick, attributes = {}) {
  return make(
    'button',
    { type: 'button', 'aria-label': label, title: label, on: { click: onClick }, ...attributes },
    sign(name),
  );
}
