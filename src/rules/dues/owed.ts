import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { countsAllYear } from '../../ledger/dossier/people';
import type { When } from '../../ledger/dossier/periods';
import { lackOf } from '../../ledger/dossier/values';
import type { Absent } from '../../ledger/dossier/values';

/** Members the yearly due is asked of: there on 01-01 and at D. */
export const dueMembers = (dossier: Dossier, when: When): readonly Person[] =>
  dossier.people.filter((person) => countsAllYear(person, when) === 'yes');

/** The dues ledger, or the roster it is held against, is not in the workbook. */
export const duesLack = ({ department }: Dossier): Absent | null =>
  lackOf(department, 'dues') ?? lackOf(department, 'members');
