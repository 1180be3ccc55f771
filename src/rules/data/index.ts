import type { Rule } from '../../engine/rule';
import { dataAttendance } from './attendance';
import { dataBranchAmbiguous, dataBranchUnknown } from './branch-unknown';
import { dataConflict } from './conflict';
import { dataDate } from './date';
import { dataDuplicate } from './duplicate';
import { dataHeadcount } from './headcount';
import { dataIdNumber } from './id-number';
import { dataMemberDates } from './member-dates';
import { dataRequired } from './required';
import { unassignedMember } from './unassigned-member';

/** Faults of the data itself: no clause, no verdict (RULES.md 7, last block). */
export const dataRules: readonly Rule[] = [
  dataRequired,
  dataDate,
  dataDuplicate,
  dataBranchUnknown,
  dataBranchAmbiguous,
  unassignedMember,
  dataIdNumber,
  dataMemberDates,
  dataHeadcount,
  dataAttendance,
  dataConflict,
];
