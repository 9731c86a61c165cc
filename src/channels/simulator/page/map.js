// Places in the chat: a small map for one that was sent, and the whole town for choosing one.
import { draw, make } from './dom.js';
import { CENTRE, HEIGHT, placeOf, pointOf, town, WIDTH } from './town.js';

function pin({ x, y }) {
  const body = draw('path', { class: 'pin', d: 'M0 0C-4-7-9-11-9-17a9 9 0 1 1 18 0C9-11 4-7 0 0Z' });
  return draw(
    'g',
    { class: 'pin-place', transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    body,
    draw('circle', { class: 'pin-eye', cx: 0, cy: -17, r: 3.4 }),
  );
}

/** A place that was sent: the part of the town around it. */
export function miniMap(place, t) {
  const { x, y } = pointOf(place);
  const map = town([x - 75, y - 52, 150, 84]);
  map.append(pin({ x, y }));
  const where = `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`;
  return make(
    'span',
    { class: 'mini-map', title: where, role: 'img', 'aria-label': `${t('place')} ${where}` },
    map,
  );
}

/** One step of an arrow key, in units of the drawing: some 25 metres. */
const STEP = 1.8;
const ARROWS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/** The whole town, to choose a point by tapping or by arrow keys. `current()` is the chosen place. */
export function placePicker(t) {
  const map = town();
  let at = pointOf(CENTRE);
  let marker = pin(at);
  const where = make('output', { class: 'where', dir: 'ltr' });
  function moveTo(point) {
    at = { x: Math.min(WIDTH, Math.max(0, point.x)), y: Math.min(HEIGHT, Math.max(0, point.y)) };
    const moved = pin(at);
    marker.replaceWith(moved);
    marker = moved;
    const { latitude, longitude } = placeOf(at);
    where.textContent = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  }
  map.append(marker);
  moveTo(at);
  const press = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    moveTo(point);
  };
  const key = (event) => {
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    moveTo({ x: at.x + step[0], y: at.y + step[1] });
  };
  const frame = make(
    'div',
    {
      class: 'picker',
      tabindex: '0',
      role: 'application',
      'aria-label': t('choose_place'),
      on: { click: press, keydown: key },
    },
    map,
    make('span', { class: 'picker-note' }, t('map_schematic')),
  );
  return { element: frame, where, current: () => placeOf(at), toCentre: () => moveTo(pointOf(CENTRE)) };
}
