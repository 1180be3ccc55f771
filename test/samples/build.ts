/** Writes the sample ledgers: `npm run samples`. The same tree gives the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plant } from './faults';
import { ORGAN_SHEETS } from './organ';
import { ORGAN_FAULTS } from './organ-faults';
import { UNIVERSITY_SHEETS } from './university';
import { UNIVERSITY_FAULTS } from './university-faults';
import { writeWorkbook } from './workbook-writer';

const FOLDER = join(__dirname, '../../assets/samples');
const SAMPLES = {
  'organ-clean.xlsx': ORGAN_SHEETS,
  'organ-planted.xlsx': plant(ORGAN_SHEETS, ORGAN_FAULTS),
  'university-clean.xlsx': UNIVERSITY_SHEETS,
  'university-planted.xlsx': plant(UNIVERSITY_SHEETS, UNIVERSITY_FAULTS),
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, sheets] of Object.entries(SAMPLES))
  writeFileSync(join(FOLDER, name), writeWorkbook(sheets));
