import { buildDepartment } from '../../src/ledger/dossier/build';
import { dayOf } from '../../src/ledger/calendar';
import { readLedgers } from '../../src/ledger/read';
import { reminderList } from '../../src/report/reminders';
import { shownText } from '../../src/report/cells';
import { DEFAULT_LIMITS } from '../../src/standard/thresholds';
import { facts } from '../support/findings';
import { gridOf } from '../support/sheets';
import { sheet, workbook } from '../support/workbooks';

const ledgers = workbook(
  '台账.xlsx',
  sheet('党支部基本情况', [
    ['序号', '党支部名称', '上级党组织', '党支部类型', '正式党员数', '书记', '换届时间', '届满时间'],
    [1, '第一党支部', '某机关党委', '正式', 5, '党员001', '2022-09-10', '2025-09-10'],
    [2, '第二党支部', '某机关党委', '正式', 5, '党员002', '2024-09-10', '2027-09-10'],
    [3, '第三党支部', '某机关党委', '正式', 5, '党员003', '2022-05-10', '2025-05-10'],
  ]),
  sheet('党员名册', [
    ['序号', '党支部', '姓名', '性别', '入党时间', '转正时间'],
    [1, '第一党支部', '党员001', '男', '2010-05-03', '2011-05-03'],
    [2, '第一党支部', '党员004', '男', '2010-06-08', '2011-06-08'],
    [3, '第二党支部', '党员002', '男', '2010-01-03', '2011-01-03'],
    [4, '第三党支部', '党员003', '女', '2010-12-03', '2011-12-03'],
  ]),
  sheet('组织生活记录', [
    ['序号', '党支部', '会议类型', '时间', '主题', '主持人', '记录人'],
    [1, '第一党支部', '党员大会', '2025-02-10', '学习', '党员001', '党员004'],
    [2, '第一党支部', '主题党日', '2025-05-06', '学习', '党员001', '党员004'],
    [3, '第二党支部', '党员大会', '2025-05-10', '学习', '党员002', '党员002'],
    [4, '第二党支部', '主题党日', '2025-05-06', '学习', '党员002', '党员002'],
  ]),
  sheet('教育培训', [
    ['序号', '党支部', '姓名', '培训内容', '培训时间', '学时'],
    [1, '第一党支部', '党员001', '集中轮训', '2025-03-10', 32],
    [2, '第一党支部', '党员004', '集中轮训', '2025-03-10', 12],
  ]),
);

const department = buildDepartment(readLedgers([ledgers]), { annexOf: () => 'O', digestOf: (text) => text });

const listAt = (asOf: number, inScope: (key: string) => boolean = () => true): string[] => {
  const when = { year: 2025, asOf, today: asOf, limits: DEFAULT_LIMITS, isInScope: inScope };
  return gridOf(reminderList(department, when, facts({ asOf }))).rows.map((row) =>
    row.map(shownText).join('|'),
  );
};

describe('reminders', () => {
  const may20 = listAt(dayOf(2025, 5, 20));

  it('name what falls due, soonest first', () => {
    expect(may20.slice(4)).toEqual([
      '1|某机关党委|第一党支部|政治生日|45808|5月有1名党员的政治生日：党员001。',
      '2|某机关党委|第一党支部|组织生活|45838|第二季度还应开展：党员大会1次。',
      '3|某机关党委|第一党支部|政治生日|45838|6月有1名党员的政治生日：党员004。',
      '4|某机关党委|第一党支部|换届|45910|本届任期于2025年9月10日届满，一般应于2025年6月10日前报送书面换届请示。',
      '5|某机关党委|第一党支部|学习培训|46022|1名党员集中学习培训尚未满32学时：党员004。',
    ]);
  });

  it('say that they are no findings', () => {
    expect(may20[2]).toBe('本表只提醒将要到期的事项，不是问题，也不计入结论。');
  });

  it('leave branches outside the standard alone', () => {
    expect(listAt(dayOf(2025, 5, 20), () => false).slice(3)).toEqual([
      '近期没有到期的事项。',
      '序号|上级党组织|支部|事项|到期日|说明',
    ]);
  });
});
