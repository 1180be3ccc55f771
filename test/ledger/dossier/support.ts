/** One branch's dossier from terse ledgers, and a moment to ask at. */
import { parseIsoDate, type Day } from '../../../src/ledger/calendar';
import type { Dossier } from '../../../src/ledger/dossier/dossier';
import type { When } from '../../../src/ledger/dossier/periods';
import { departmentOf, type Given } from '../../rules/rule-tester';

export const B = '第一党支部';

export function dossierOf(given: Given, branch = B): Dossier {
  const found = departmentOf(given).dossiers.find((one) => one.branch.name === branch);
  if (!found) throw new Error(`no branch ${branch}`);
  return found;
}

export const day = (text: string): Day => {
  const parsed = parseIsoDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
};

export const at = (asOf = '2025-12-31', today = '2026-06-30'): When => ({
  year: 2025,
  asOf: day(asOf),
  today: day(today),
});

export const NEVER_PAUSED = { isPaused: (): boolean => false };
