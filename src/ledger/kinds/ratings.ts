import { BRANCH_HEADING, NAME_HEADING, PERSON_HEADINGS, kindSpec } from './spec';

export const ratings = kindSpec({
  kind: 'ratings',
  identifies: ['branch', 'name', 'grade'],
  oneOf: [],
  headings: {
    ...PERSON_HEADINGS,
    branch: BRANCH_HEADING,
    name: `${NAME_HEADING} / 评议 人|对象|党员 姓名?`,
    grade:
      '评议|评定|综合 等次|结果 评议? 评定? 综合? 党员? 年度? 组织? 支部? / 确定 等次 / 等次 年度? 组织? 支部? 支委? 党员? 综合? / 评议 评定 / 综合? 评定 支委? / 综合 评议 / <评议 / <评定 组织|支部 意见? / ~考核 结果|等次 / ~结果 / ~评议|评定 情况|意见',
    status: '~党籍 状态|情况 / ~党员 类别|身份 / ~政治面貌 / ~人 类别 / ~类别 / ~状态 / ~是否 正式|预备',
    year: '年度 / 评议 年度',
    date: '时间 / 评议 时间 / 评议 会议? 开展? 时间',
    exempt: '是否 免 评议? / 免 评议? 原因? / 免 等次? 原因 / 缺席 评议? 原因',
    note: '备注',
  },
  weights: { grade: 2.5 },
  titles: /评议|测评|评定等次|等次评定/,
  refuses: null,
  refusesTitle: /书记(?:述职|考核)|述职|干部考核|评议支部|评议领导/,
  matrix: 'grades',
  accepts: (sheet) => {
    const grades = sheet.agrees('grade');
    if (!/党|评议|测评/.test(sheet.words) && !sheet.has('branch')) return false;
    return grades === null || grades >= 0.3 || sheet.titled;
  },
  facts: [
    { fact: 'required', fields: ['branch', 'name'] },
    { fact: 'date', field: 'date', nature: 'done' },
    { fact: 'branch', field: 'branch' },
  ],
});
