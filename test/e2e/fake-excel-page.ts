/** Runs in the pane's page in place of Excel: the ledgers are put in by the test before the page's own scripts. */
import { DARK_THEME, installFakeExcel } from '../excel-host/client';
import { FakeExcel } from '../excel-host/fake-excel';
import type { XmlPart } from '../excel-host/workbook';

export interface Ledger {
  readonly sheet: string;
  readonly rows: readonly (readonly unknown[])[];
}

interface Prepared {
  readonly ledgers: readonly Ledger[];
  readonly isDark: boolean;
  readonly parts: readonly XmlPart[];
}

const { ledgers, isDark, parts }: Prepared = Reflect.get(window, 'prepared');
const fake = new FakeExcel({ firstSheet: ledgers[0]?.sheet ?? 'Sheet1' });
for (const { sheet, rows } of ledgers) fake.addSheet(sheet, rows);
fake.book.parts.push(...parts);
const office = installFakeExcel(window, fake);
if (isDark) office.theme = DARK_THEME;
Object.assign(window, { fake, office });
