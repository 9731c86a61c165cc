// Counts the licences of the packages that run with the program, and refuses one that was not looked at.
// Reads a CycloneDX list: `npm run -s licences`.
import { readFileSync } from 'node:fs';

/** Those that may stand beside AGPL-3.0-or-later in one program. */
const FITTING =
  /^(MIT|ISC|0BSD|Unlicense|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|MPL-2\.0|LGPL-3\.0(-or-later)?|GPL-[23]\.0-or-later)$/;

/** Looked at one by one, and why they may stay. */
const LOOKED_AT = {
  // Belongs to Prisma Studio, which the program never loads: its tool alone is used, to generate the client.
  elkjs: 'EPL-2.0',
  // The package names none; its sources carry the MIT licence.
  async: 'none',
};

/** @param {{ licenses?: { expression?: string, license?: { id?: string, name?: string } }[] }} component */
function licenceOf({ licenses = [] }) {
  const names = licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name);
  return names.join(' AND ') || 'none';
}

const { components } = JSON.parse(readFileSync(0, 'utf8'));
const counts = new Map();
const strange = [];
for (const component of components) {
  const licence = licenceOf(component);
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const fits = licence.split(/ and /i).every((each) => FITTING.test(each));
  if (!fits && LOOKED_AT[component.name] !== licence)
    strange.push(`${component.name} ${component.version}: ${licence}`);
}
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(4)}  ${licence}`);
for (const line of strange) console.error(`not looked at: ${line}`);
process.exit(strange.length > 0 ? 1 : 0);
