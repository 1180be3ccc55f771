/** Terms are written from the build half: whole headings of the check half must not stand in the source. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { halfOf, levelsOf, loadDocuments, loadSets } from './sets';

const SOURCE = join(__dirname, '..', '..', 'src', 'ledger');
const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Chinese words that stand as a whole in a string: between quotes, blanks, slashes or the marks of a pattern. */
function wordsInSource(): ReadonlySet<string> {
  const words = new Set<string>();
  const rooms = ['kinds', 'recognise', 'parse', 'rows'];
  for (const room of rooms) {
    for (const file of readdirSync(join(SOURCE, room))) {
      const text = readFileSync(join(SOURCE, room, file), 'utf8');
      for (const [, inside = ''] of text.matchAll(/'([^'\n]*)'/g)) {
        words.add(compact(inside));
        for (const word of inside.split(/[\s/|?~<]+/)) words.add(word);
      }
    }
  }
  return words;
}

const sets = loadSets();
const whenThere = sets ? it : it.skip;

describe('terms in the source', () => {
  whenThere('are not the check half’s headings (skipped without ../shared/ledgers)', () => {
    const known = new Set<string>();
    const unseen = new Set<string>();
    for (const set of sets ?? []) {
      for (const heading of set.headers.flatMap(levelsOf).map(compact)) {
        (halfOf(set) === 'build' ? known : unseen).add(heading);
      }
    }
    const documents = compact(loadDocuments()) + [...known].join('\n');
    const words = wordsInSource();
    // A term that the documents or a longer heading of the build half name is no memory of the check half.
    const memorised = [...unseen].filter(
      (heading) => heading.length > 1 && words.has(heading) && !documents.includes(heading),
    );
    expect(memorised.length).toBe(0);
  });
});
