import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORGAN_SHEETS } from './organ';
import { UNIVERSITY_SHEETS } from './university';
import { writeWorkbook } from './workbook-writer';

const FOLDER = join(__dirname, '../../assets/samples');
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'organ-clean.xlsx'), writeWorkbook(ORGAN_SHEETS));
writeFileSync(join(FOLDER, 'university-clean.xlsx'), writeWorkbook(UNIVERSITY_SHEETS));
