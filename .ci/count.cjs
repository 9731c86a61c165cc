// Reads what the tests reported: what to try again, and how many tests passed and failed after that.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const [what, ...args] = process.argv.slice(2);
/** Files that took longer than this are not run whole a second time: only those of their tests that failed. */
const LONGEST_MS = 100_000;
// A file that does not even load has no tests to fail.
const isUnloaded = (suite) => suite.status === 'failed' && suite.assertionResults.length === 0;
const hasRun = ({ status }) => status === 'passed' || status === 'failed';
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : []);

if (what === 'failed') {
  // Arguments of the second try, one a line.
  const failed = read(args[0]).filter(({ status }) => status === 'failed');
  const took = failed.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0);
  const tests = failed.flatMap(({ assertionResults }) => assertionResults);
  const names = tests
    .filter(({ status }) => status === 'failed')
    .map(({ ancestorTitles, title }) => [...ancestorTitles, title].map(escaped).join('.*'));
  const filter = took > LONGEST_MS ? ['-t', names.join('|')] : [];
  console.log([...failed.map(({ name }) => name), ...filter].join('\n'));
} else {
  const [folder, extra, ended] = args;
  const { passed, failed } = count(folder);
  // Such as an error nobody caught, or a server that would not stop.
  const unsaid = ended !== '0' && failed === 0 ? 1 : 0;
  const all = failed + Number(extra) + unsaid;
  console.log(`${passed} passed, ${all} failed`);
  process.exit(all === 0 && passed > 0 ? 0 : 1);
}

function escaped(name) {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A test that was tried twice counts as it ended the second time. */
function count(folder) {
  const first = read(join(folder, 'tests.json'));
  const second = read(join(folder, 'again.json'));
  if (first.length === 0) return { passed: 0, failed: 1 };
  const triedAgain = new Map(second.map((suite) => [suite.name, suite]));
  const suites = first.map((suite) => (isUnloaded(suite) ? (triedAgain.get(suite.name) ?? suite) : suite));
  const statuses = suites.flatMap(({ name, assertionResults }) => {
    const again = triedAgain.get(name)?.assertionResults ?? [];
    const ended = new Map(again.filter(hasRun).map(({ fullName, status }) => [fullName, status]));
    return assertionResults.map(({ fullName, status }) => ended.get(fullName) ?? status);
  });
  const ofStatus = (wanted) => statuses.filter((status) => status === wanted).length;
  return { passed: ofStatus('passed'), failed: ofStatus('failed') + suites.filter(isUnloaded).length };
}
