/** Runs in the pane's page in place of Excel: the ledgers are put in by the test before the page's own scripts. */
import { DARK_THEME, installFakeExcel } from '../excel-host/client';
import { FakeExcel } from '../excel-host/fake-excel';

export interface Ledger {
  readonly sheet: string;
  readonly rows: readonly (readonly unknown[])[];
}

interface Prepared {
  readonly ledgers: readonly Ledger[];
  readonly isDark: boolean;
}

const { ledgers, isDark }: Prepared = Reflect.get(window, 'prepared');
const fake = new FakeExcel({ firstSheet: ledgers[0]?.sheet ?? 'Sheet1' });
for (const { sheet, rows } of ledgers) fake.addSheet(sheet, rows);
const office = installFakeExcel(window, fake);
if (isDark) office.theme = DARK_THEME;
Object.assign(window, { fake, office });
