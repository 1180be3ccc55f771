/**
 * The heading sets that lie beside the repository, split once: a build half that terms may be written from, and a
 * check half of which only the score is looked at.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HeadingSet {
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  /** One heading a column, or its levels from the top. */
  readonly headers: readonly (string | readonly string[])[];
  readonly rowsAbove: readonly (readonly string[])[];
  readonly kind: string | null;
  readonly fields: readonly (string | null)[];
  readonly samples: Readonly<Record<string, readonly string[]>>;
  readonly excelDates?: readonly number[];
  /** Columns whose label is doubtful: not scored. */
  readonly unsureAt?: readonly number[];
  /** The kind itself is doubtful. */
  readonly unsure?: boolean;
}

const SHARED = join(__dirname, '..', '..', '..', 'shared');
const SETS_FILE = join(SHARED, 'ledgers', 'real-headers.json');
const DOCUMENTS = [
  'ledgers/MODEL.md',
  'ledgers/FIELD-NOTES.md',
  'standard/RULES.md',
  'standard/000_699736ca32203df9.txt',
];

/** The sets, or null where the folder beside the repository is missing. */
export function loadSets(): readonly HeadingSet[] | null {
  return existsSync(SETS_FILE) ? (JSON.parse(readFileSync(SETS_FILE, 'utf8')) as HeadingSet[]) : null;
}

/**
 * Sheets as clerks of different departments might keep them, made up for this test without looking at the sets above or
 * at the source; `mark` labels a column of attendance whatever its period.
 */
export const loadInvented = (): readonly HeadingSet[] =>
  JSON.parse(readFileSync(join(__dirname, 'invented.json'), 'utf8')) as HeadingSet[];

/**
 * Columns that public party-affairs systems show, import or export, and those of their neighbours that are no ledgers;
 * labels, titles and values are ours. Sets that lie in the check half too were left out.
 */
export const loadPublished = (): readonly HeadingSet[] =>
  JSON.parse(readFileSync(join(__dirname, 'published.json'), 'utf8')) as HeadingSet[];

/** The documents that terms may be written from, beside the build half. */
export const loadDocuments = (): string =>
  DOCUMENTS.map((file) => readFileSync(join(SHARED, file), 'utf8')).join('\n');

export type Half = 'build' | 'check';
/** By the first byte of the id's SHA-256: even is the build half. */
export const halfOf = ({ id }: HeadingSet): Half =>
  createHash('sha256').update(id).digest().readUInt8(0) % 2 === 0 ? 'build' : 'check';

export const levelsOf = (header: string | readonly string[]): readonly string[] =>
  typeof header === 'string' ? [header] : header;
