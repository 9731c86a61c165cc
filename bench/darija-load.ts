// Loads all of the language room in a process of its own and tells what that took.
import { openDarija } from '../src/darija/darija.ts';

const started = performance.now();
const before = process.memoryUsage();
const darija = openDarija();
darija.identify('salam');
darija.normalise('salam');
darija.transliterate('salam');
darija.route('salam');
darija.readYesNo('ah');
darija.matchOption('zbel', [{ id: 'waste', label: 'الأزبال' }]);
const milliseconds = performance.now() - started;
globalThis.gc?.();
const after = process.memoryUsage();
const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1_000_000;
process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
