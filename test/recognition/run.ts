/**
 * `npm run recognition`: measures recognition over the heading sets and writes `docs/recognition.md`.
 * With `--misses` it also prints the build half's misses; the check half's are never shown.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from './report';
import { labelledFields, scoreAll, scoreSet } from './score';
import { halfOf, loadInvented, loadPublished, loadSets } from './sets';

const DOCS = join(__dirname, '..', '..', 'docs');

function main(): void {
  const sets = loadSets();
  if (!sets) {
    console.log('没有找到 ../shared/ledgers/real-headers.json，跳过识别率测量。');
    return;
  }
  const used = labelledFields(sets);
  const titled = sets.map((set) => scoreSet(set, used, false));
  const bare = sets.map((set) => scoreSet(set, used, true));
  const own = { invented: scoreAll(loadInvented()), published: scoreAll(loadPublished()) };
  const report = reportOf(titled, bare, own);
  mkdirSync(DOCS, { recursive: true });
  writeFileSync(join(DOCS, 'recognition.md'), report);
  console.log(report);
  if (!process.argv.includes('--misses')) return;
  const results = process.argv.includes('--bare') ? bare : titled;
  for (const { set, misses } of results) {
    if (halfOf(set) === 'build' && misses.length > 0) {
      console.log(`${set.id} ${set.title.slice(0, 30)}${set.unsure ? ' (unsure)' : ''}`);
      for (const miss of misses) console.log(`    ${miss.replace(/\s+/g, ' ')}`);
    }
  }
}

main();
