// Where the commune ends: the quick look says the same as the distance to its boundary.
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import { expect, it } from 'vitest';
import { readGround } from '../../src/database/ground.ts';
import { isInside } from '../../src/domain/ground.ts';
import fc from '../support/property.ts';

it('a point counts as inside where it is, or as little outside as a telephone may err', async () => {
  const ground = await readGround();
  const [ring = []] = ground.boundary.coordinates;
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const around = (values: number[]) =>
    fc.double({ min: Math.min(...values) - 0.02, max: Math.max(...values) + 0.02, noNaN: true });
  fc.assert(
    fc.property(around(xs), around(ys), (longitude, latitude) => {
      const metres = pointToPolygonDistance([longitude, latitude], ground.boundary, { units: 'meters' });
      expect(isInside(ground, { latitude, longitude })).toBe(metres <= ground.marginMetres);
    }),
    { numRuns: 400 },
  );
});
