/**
 * The main workbook of the benchmarks, with the shape of the peers' one: 1,000 branches give 27,700 members, 55,600
 * meeting rows and 27,700 ratings. The same number of branches gives the same bytes.
 */
import { type Sheet, type Value, writeWorkbook } from '../samples/workbook-writer';

/** A small linear congruential generator: the bench needs repeatable numbers, not good ones. */
function repeatable(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from + Math.floor((state / 2_147_483_648) * (to - from + 1));
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const date = (year: number, month: number, day: number): Value => ({
  date: `${year}-${two(month)}-${two(day)}`,
});
const memberName = (index: number): string => `党员${String(index + 1).padStart(3, '0')}`;

const sheet = (name: string, header: readonly string[], rows: readonly (readonly Value[])[]): Sheet => ({
  name,
  lines: [header, ...rows],
  titleLines: 0,
  headerLines: 1,
});

const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

export function mainWorkbook(branchCount: number): Uint8Array {
  const random = repeatable(7);
  const branches = indexes(branchCount).map((index) => ({
    name: `第${index + 1}党支部`,
    members: random(2, 53),
  }));
  const register = branches.map(({ name, members }) => [name, '正式', members, 0]);
  const roster = branches.flatMap(({ name, members }) =>
    indexes(members).map((k): Value[] => [
      name,
      memberName(k),
      '正式',
      date(2000 + (k % 19), 1 + (k % 12), 1 + (k % 28)),
      date(2001 + (k % 19), 1 + (k % 12), 1 + (k % 28)),
    ]),
  );
  const committee = branches.flatMap(({ name }) =>
    ['书记', '组织委员', '宣传委员', '纪检委员'].map((post, k): Value[] => [name, memberName(k), post]),
  );
  const meetings = branches.flatMap(({ name, members }) => {
    const row = (on: Value, type: string): Value[] => [name, on, type, '学习', members, members];
    const monthly = indexes(12).flatMap((month) =>
      ['支委会', '党小组会', '党小组会', '主题党日'].map((type) =>
        row(date(2020, month + 1, random(1, 28)), type),
      ),
    );
    const quarterly = indexes(4).flatMap((quarter) =>
      ['党员大会', '党课']
        .filter(() => random(1, 100) <= 95)
        .map((type) => row(date(2020, quarter * 3 + random(1, 3), 15), type)),
    );
    return [...monthly, ...quarterly];
  });
  const ratings = branches.flatMap(({ name, members }) =>
    indexes(members).map((k): Value[] => [name, memberName(k), random(1, 4) === 1 ? '优秀' : '合格']),
  );
  return writeWorkbook(
    [
      sheet('党支部基本情况', ['党支部名称', '类型', '正式党员数', '预备党员数'], register),
      sheet('党员名册', ['党支部', '姓名', '党员类别', '入党日期', '转正日期'], roster),
      sheet('支委会', ['党支部', '姓名', '职务'], committee),
      sheet('组织生活记录', ['党支部', '日期', '类型', '主题', '应到', '实到'], meetings),
      sheet('民主评议', ['党支部', '姓名', '评议等次'], ratings),
    ],
    1,
  );
}
