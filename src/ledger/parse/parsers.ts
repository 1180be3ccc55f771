/**
 * One parser a field type: what the types of `model.ts` mean in cells.
 */
import type { CellValue } from '../../workbook/grid';
import type { FieldType, FieldValues } from '../model';
import { readDate, readYear } from './date';
import { readDeadline } from './deadline';
import { readMeetingType } from './meeting-type';
import { readCount, readHours, readMoney, readPayment, readUnits } from './number';
import { readIdNumber, readName, readNames } from './people';
import { type ParseContext, type Reading, UNREADABLE, wordsOf } from './value';
import * as words from './words';

export type Parser<T extends FieldType> = (
  value: CellValue,
  context: ParseContext,
) => Reading<FieldValues[T]>;

const readText = (value: CellValue): Reading<string> => wordsOf(value) || UNREADABLE;

/** Parsers for cells that are neither blank (`isBlankFor`) nor errors. */
export const PARSERS: { readonly [T in FieldType]: Parser<T> } = {
  text: readText,
  name: readName,
  names: readNames,
  branch: readText,
  date: readDate,
  deadline: readDeadline,
  year: readYear,
  count: readCount,
  money: readMoney,
  hours: readHours,
  yesNo: words.readYesNo,
  units: readUnits,
  sex: words.readSex,
  idNumber: readIdNumber,
  branchForm: words.readBranchForm,
  branchStatus: words.readBranchStatus,
  memberStatus: words.readMemberStatus,
  standing: words.readStanding,
  duty: words.readDuty,
  appointed: words.readAppointed,
  grade: words.readGrade,
  meetingType: (value) => readMeetingType(wordsOf(value)),
  electionKind: words.readElectionKind,
  decision: words.readDecision,
  recipient: words.readRecipient,
  reportKind: words.readReportKind,
  room: words.readRoom,
  leadershipKind: words.readLeadershipKind,
  payment: readPayment,
  attendance: words.readAttendance,
};
