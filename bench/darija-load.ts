// Opens all of the language room in a process of its own and reads a first message with each of its readers.
import { openDarija } from '../src/darija/darija.ts';

const LATIN = 'lbola f zen9a dyalna ma khdamach mn simana, chkoun li ghadi ysl7ha';
const ARABIC = 'الزبل عامر حدا المدرسة والريحة خايبة بزاف';
const OPTIONS = [
  { id: 'waste', label: 'الأزبال' },
  { id: 'lighting', label: 'الإنارة العمومية' },
];

const before = process.memoryUsage();
const busy = process.cpuUsage();
const started = performance.now();
const darija = openDarija();
for (const text of [LATIN, ARABIC]) {
  darija.identify(text);
  darija.normalise(text);
  darija.transliterate(text);
  darija.route(text);
  darija.alarm(text);
}
darija.readCommand('menu');
darija.readYesNo('ah');
darija.readSkip('bla tswira');
darija.readNumber('jouj');
darija.matchOption('zbel', OPTIONS);
darija.searchScore('zbel', darija.searchKey(ARABIC));
darija.findCollisions(OPTIONS, { id: 'waste', text: 'bola' });
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage(busy);
globalThis.gc?.();
const after = process.memoryUsage();
const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1_000_000;
process.stdout.write(JSON.stringify({ milliseconds, busy: (user + system) / 1000, megabytes }));
