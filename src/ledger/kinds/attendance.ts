import { BRANCH_HEADING, NAME_HEADING, PARTY_WORDS, PERSON_HEADINGS, kindSpec } from './spec';

export const attendance = kindSpec({
  kind: 'attendance',
  identifies: ['name'],
  oneOf: [],
  headings: { ...PERSON_HEADINGS, branch: BRANCH_HEADING, name: NAME_HEADING, year: '年度', mark: '' },
  weights: {},
  titles: /考勤|出席|签到|出勤|参会|点名|参加.*(?:组织生活|活动|会议)|到会/,
  refuses: /工时|加班|迟到早退|(?<!学习)打卡/,
  matrix: 'marks',
  accepts: (sheet) => sheet.matrixColumns >= 2 && (PARTY_WORDS.test(sheet.words) || sheet.has('branch')),
  facts: [
    { fact: 'required', fields: ['name'] },
    { fact: 'branch', field: 'branch' },
  ],
});
