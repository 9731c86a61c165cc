// The language tools on the command line: one text a line in, one tab-separated line out.
import { type Darija, openDarija } from './darija.ts';

const list = (items: readonly string[]): string => (items.length > 0 ? items.join(',') : '-');
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const TOOLS: Readonly<Record<string, (darija: Darija, text: string) => string>> = {
  identify(darija, text) {
    const { language, confidence } = darija.identify(text);
    return `${language}\t${confidence.toFixed(3)}`;
  },
  normalise: (darija, text) => oneLine(darija.normalise(text)),
  transliterate: (darija, text) => oneLine(darija.transliterate(text)),
  route(darija, text) {
    const { intent, second, categories, emergencies, confidence } = darija.route(text);
    return [intent, second, list(categories), list(emergencies), confidence.toFixed(3)].join('\t');
  },
};

const tool = TOOLS[process.argv[2] ?? ''];
if (!tool) {
  process.stderr.write(`Usage: npm run -s darija -- ${Object.keys(TOOLS).join(' | ')}\n`);
  process.exitCode = 2;
} else {
  const darija = openDarija();
  let input = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) input += String(chunk);
  const lines = input.split('\n');
  if (lines.at(-1) === '') lines.pop();
  // A line may hold carriage returns or separators of its own: only a line feed ends it.
  process.stdout.write(lines.map((line) => `${tool(darija, line.replace(/\r$/, ''))}\n`).join(''));
}
