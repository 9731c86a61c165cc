// Reads what the tests reported: which files failed, and how many tests passed and failed after a second try of those.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const [what, ...args] = process.argv.slice(2);
// A file that does not even load has no tests to fail.
const isUnloaded = (suite) => suite.status === 'failed' && suite.assertionResults.length === 0;
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

if (what === 'failed-files') {
  const [file] = args;
  const failed = existsSync(file) ? read(file).testResults.filter(({ status }) => status === 'failed') : [];
  console.log(failed.map(({ name }) => name).join('\n'));
} else {
  const [folder, extra, ended] = args;
  const { passed, failed } = count(folder);
  // Such as an error nobody caught, or a server that would not stop.
  const unsaid = ended !== '0' && failed === 0 ? 1 : 0;
  const all = failed + Number(extra) + unsaid;
  console.log(`${passed} passed, ${all} failed`);
  process.exit(all === 0 && passed > 0 ? 0 : 1);
}

function count(folder) {
  try {
    const first = read(join(folder, 'tests.json')).testResults;
    const again = join(folder, 'again.json');
    const second = existsSync(again) ? read(again).testResults : [];
    const triedAgain = new Set(second.map(({ name }) => name));
    const suites = [...first.filter(({ name }) => !triedAgain.has(name)), ...second];
    const tests = suites.flatMap(({ assertionResults }) => assertionResults);
    const ofStatus = (wanted) => tests.filter(({ status }) => status === wanted).length;
    return { passed: ofStatus('passed'), failed: ofStatus('failed') + suites.filter(isUnloaded).length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
