// Taroudant drawn by hand, without tiles: good enough to point at a place, not to walk by.
import { draw } from './dom.js';

/** Degrees at the edges of the drawing. Height follows from width, so that a metre is a metre both ways. */
const WEST = -8.9;
const EAST = -8.85;
const NORTH = 30.49;
export const WIDTH = 340;
const SCALE_X = WIDTH / (EAST - WEST);
const SCALE_Y = SCALE_X / Math.cos((30.47 * Math.PI) / 180);
export const HEIGHT = 312;

/** Place Assarag, in the middle of the old town. */
export const CENTRE = { latitude: 30.4706, longitude: -8.8775 };

// The great mosque and the tanneries outside the western gate were placed by their published positions;
// walls, gates, roads and rivers are drawn around them by description.
const WALL = [
  [-8.8876, 30.4702],
  [-8.8868, 30.4732],
  [-8.8842, 30.4757],
  [-8.8804, 30.4779],
  [-8.8752, 30.4788],
  [-8.8706, 30.4776],
  [-8.8672, 30.4752],
  [-8.8664, 30.4722],
  [-8.8682, 30.4698],
  [-8.8712, 30.4671],
  [-8.8752, 30.4648],
  [-8.8792, 30.4642],
  [-8.8834, 30.4658],
  [-8.8862, 30.468],
];
const GATES = [
  { at: [-8.8876, 30.4702], name: 'باب تارغونت', side: 'start' },
  { at: [-8.8666, 30.4724], name: 'باب القصبة', side: 'end' },
  { at: [-8.8812, 30.4648], name: 'باب الزركان', side: 'below' },
  { at: [-8.8775, 30.4784], name: 'باب أولاد بونونة', side: 'above' },
  { at: [-8.869, 30.4765], name: 'باب الخميس', side: 'end' },
];
const ROADS = [
  [
    [-8.9, 30.4688],
    [-8.8876, 30.4702],
    [-8.8778, 30.4706],
    [-8.8666, 30.4724],
    [-8.85, 30.4752],
  ],
  [
    [-8.8778, 30.4706],
    [-8.879, 30.4672],
    [-8.8812, 30.4648],
    [-8.8836, 30.4587],
    [-8.885, 30.45],
  ],
  [
    [-8.8778, 30.4706],
    [-8.8764, 30.4745],
    [-8.8775, 30.4784],
    [-8.8789, 30.4842],
    [-8.882, 30.49],
  ],
  [
    [-8.8764, 30.4745],
    [-8.869, 30.4765],
    [-8.8642, 30.4823],
    [-8.86, 30.49],
  ],
  [
    [-8.8666, 30.4724],
    [-8.8622, 30.4667],
    [-8.864, 30.459],
    [-8.8836, 30.4587],
    [-8.9, 30.46],
  ],
];
const SQUARES = [
  [-8.8776, 30.4707],
  [-8.8766, 30.4695],
];
const RIVER = [
  [-8.8574, 30.49],
  [-8.856, 30.481],
  [-8.8588, 30.474],
  [-8.8572, 30.466],
  [-8.8604, 30.456],
  [-8.8592, 30.45],
];
const NAMES = [
  { at: [-8.8824, 30.4737], name: 'المدينة العتيقة' },
  { at: [-8.8712, 30.4735], name: 'القصبة' },
  { at: [-8.8948, 30.4655], name: 'لاسطاح' },
  { at: [-8.8706, 30.4608], name: 'المحايطة' },
  { at: [-8.8742, 30.469], name: 'أسراك' },
];

export function pointOf({ latitude, longitude }) {
  return { x: (longitude - WEST) * SCALE_X, y: (NORTH - latitude) * SCALE_Y };
}

/** Five decimals are about a metre. */
export function placeOf({ x, y }) {
  return {
    latitude: Number((NORTH - y / SCALE_Y).toFixed(5)),
    longitude: Number((WEST + x / SCALE_X).toFixed(5)),
  };
}

function points(list) {
  return list
    .map(([longitude, latitude]) => pointOf({ latitude, longitude }))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');
}

/** The town as SVG; `window` cuts out a part: [x, y, width, height]. */
export function town(window = [0, 0, WIDTH, HEIGHT]) {
  return draw(
    'svg',
    {
      viewBox: window.join(' '),
      class: 'town',
      preserveAspectRatio: 'xMidYMid slice',
      'aria-hidden': 'true',
    },
    draw('rect', { class: 'land', x: -WIDTH, y: -HEIGHT, width: 3 * WIDTH, height: 3 * HEIGHT }),
    draw('polyline', { class: 'river', points: points(RIVER) }),
    ...groves(),
    ...ROADS.map((road) => draw('polyline', { class: 'road', points: points(road) })),
    draw('polygon', { class: 'medina', points: points(WALL) }),
    ...ROADS.map((road) => draw('polyline', { class: 'street', points: points(road) })),
    draw('polygon', { class: 'wall', points: points(WALL) }),
    ...SQUARES.map(([longitude, latitude]) => {
      const { x, y } = pointOf({ latitude, longitude });
      return draw('rect', { class: 'square', x: x - 4, y: y - 3, width: 8, height: 6, rx: 1.5 });
    }),
    ...NAMES.map(({ at, name }) => written(at, name, 'quarter')),
    ...GATES.flatMap(gate),
  );
}

function gate({ at: [longitude, latitude], name, side }) {
  const { x, y } = pointOf({ latitude, longitude });
  const away = {
    start: [-8, 3, 'end'],
    end: [8, 3, 'start'],
    below: [0, 16, 'middle'],
    above: [0, -9, 'middle'],
  };
  const [dx, dy, anchor] = away[side];
  return [
    draw('rect', { class: 'gate', x: x - 3.5, y: y - 3.5, width: 7, height: 7, rx: 1 }),
    draw('text', { class: 'gate-name', x: x + dx, y: y + dy, 'text-anchor': anchor, direction: 'ltr' }, name),
  ];
}

function written([longitude, latitude], name, kind) {
  const { x, y } = pointOf({ latitude, longitude });
  return draw('text', { class: kind, x, y, 'text-anchor': 'middle' }, name);
}

/** Olive groves around the town, strewn by the golden ratio so that they are always the same. */
function groves() {
  const { x: middleX, y: middleY } = pointOf(CENTRE);
  const trees = [];
  for (let n = 1; n <= 260; n++) {
    const x = ((n * 0.754877) % 1) * WIDTH;
    const y = ((n * 0.56984) % 1) * HEIGHT;
    const inTown = ((x - middleX) / 92) ** 2 + ((y - middleY) / 78) ** 2 < 1;
    if (inTown || Math.sin(x / 31) + Math.cos(y / 23) < 0.35) continue;
    trees.push(draw('circle', { class: 'tree', cx: x.toFixed(1), cy: y.toFixed(1), r: 2.2 }));
  }
  return trees;
}
