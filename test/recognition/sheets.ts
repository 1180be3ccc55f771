/**
 * Sheets as they might look under a heading set: title and meta lines, headings with their merges, typed rows, blanks.
 * Values come from the labels and the sets' own samples; nothing here knows how recognition works.
 */
import { dayOf, serialOfDay } from '../../src/ledger/calendar';
import type { CellValue, Grid, Rect } from '../../src/workbook/grid';
import { type HeadingSet, levelsOf } from './sets';

const ROWS = 10;

/** `bare` leaves title and meta lines out, as import templates do. */
export function sheetOf(set: HeadingSet, bare: boolean): Grid {
  const levels = set.headers.map(levelsOf);
  const depth = Math.max(1, ...levels.map((each) => each.length));
  const above = bare ? [] : linesAbove(set);
  const headerRows = Array.from({ length: depth }, (_, level) => levels.map((each) => each[level] ?? null));
  const data = Array.from({ length: ROWS }, (_, row) =>
    set.headers.map((_, column) => valueAt(set, column, row)),
  );
  const markers = markerRow(set);
  return {
    sheet: bare ? 'Sheet1' : set.sheet,
    visibility: 'visible',
    top: 0,
    left: 0,
    rows: [...above, ...blankRepeats(headerRows), ...(markers ? [markers] : []), ...data],
    merges: [...titleMerges(above, levels.length), ...headerMerges(levels, above.length, depth)],
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
    own: null,
  };
}

function linesAbove(set: HeadingSet): CellValue[][] {
  if (set.rowsAbove.length > 0) return set.rowsAbove.map((row) => [...row]);
  return set.title === set.sheet ? [] : [[set.title]];
}

const titleMerges = (above: readonly CellValue[][], width: number): Rect[] =>
  above.flatMap((row, top) =>
    row.length === 1 && width > 1 ? [{ top, bottom: top, left: 0, right: width - 1 }] : [],
  );

/** A group's heading stands in its first cell; the others are under the merge. */
function blankRepeats(rows: (string | null)[][]): CellValue[][] {
  return rows.map((row, level) =>
    row.map((text, column) =>
      level < rows.length - 1 && column > 0 && text !== null && row[column - 1] === text ? null : text,
    ),
  );
}

function headerMerges(levels: readonly (readonly string[])[], top: number, depth: number): Rect[] {
  const merges: Rect[] = [];
  for (let level = 0; level < depth - 1; level += 1) {
    for (let left = 0; left < levels.length; left += 1) {
      const text = levels[left]?.[level];
      if (text === undefined) continue;
      if ((levels[left]?.length ?? 0) === level + 1) {
        merges.push({ top: top + level, bottom: top + depth - 1, left, right: left });
        continue;
      }
      let right = left;
      while (levels[right + 1]?.[level] === text) right += 1;
      if (right > left) merges.push({ top: top + level, bottom: top + level, left, right });
      left = right;
    }
  }
  return merges;
}

const isMarker = (text: string): boolean => text.includes('必填');

function markerRow(set: HeadingSet): CellValue[] | null {
  const row = set.headers.map((_, column) => set.samples[column]?.find(isMarker) ?? null);
  return row.some((value) => value !== null) ? row : null;
}

/** A number that scatters blanks and values the same way on every machine. */
function scatter(...parts: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const character of parts.join('|')) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  return hash;
}

function valueAt(set: HeadingSet, column: number, row: number): CellValue {
  const label = set.fields[column] ?? null;
  const heading = levelsOf(set.headers[column] ?? '').join('');
  if (heading.trim() === '') return null;
  const identifies = ['branch', 'name', 'date', 'type', 'grade', 'problem', 'group', 'hours'].includes(
    label ?? '',
  );
  if (row > 1 && !identifies && scatter(set.id, column, row) % 8 === 0) return null;
  const samples = (set.samples[column] ?? []).filter((sample) => !isMarker(sample) && sample !== '');
  if (set.excelDates?.includes(column)) return dayCell(row);
  const sample = samples[row % Math.max(1, samples.length)];
  if (sample !== undefined) return sample;
  if (label === 'post' && set.kind === 'members') return pick(['', '支部书记', '普通党员', ''], row);
  if (label === 'type' && set.kind === 'branches') return pick(['正式', '联合', '临时'], row);
  return label === null ? unlabelled(heading, row) : labelled(label, row);
}

const dayCell = (row: number): CellValue => ({
  type: 'date',
  serial: serialOfDay(dayOf(2018 + (row % 3), 1 + row, 3 + row * 2)),
  shows: 'day',
});
const DATES: readonly ((row: number) => CellValue)[] = [
  dayCell,
  (row) => `2019-0${1 + (row % 9)}-15`,
  (row) => `2020.${1 + (row % 12)}.${1 + row}`,
  (row) => `2018年${1 + (row % 12)}月`,
];
const person = (row: number): string => `党员${String(row + 1).padStart(3, '0')}`;
const pick = (values: readonly string[], row: number): string => values[row % values.length] ?? '';

const BY_FIELD: Readonly<Record<string, (row: number) => CellValue>> = {
  branch: (row) => `第${pick(['一', '二', '三'], row)}党支部`,
  superior: () => '中共某学院委员会',
  name: person,
  secretary: person,
  deputySecretary: person,
  leader: person,
  host: person,
  recorder: person,
  from: person,
  to: (row) => person(row + 20),
  introducers: (row) => `${person(row + 30)}、${person(row + 31)}`,
  sex: (row) => pick(['男', '女'], row),
  ethnicity: (row) => pick(['汉族', '回族'], row),
  education: (row) => pick(['大学', '硕士研究生'], row),
  idNumber: (row) => `61010119900101${String(1000 + row)}`,
  status: (row) => pick(['正式党员', '正式党员', '预备党员'], row),
  post: (row) => pick(['支部书记', '组织委员', '宣传委员', '纪检委员'], row),
  type: (row) => pick(['支部党员大会', '支部委员会', '党小组会', '党课'], row),
  topic: (row) => `学习条例第${row + 1}章`,
  content: (row) => `传达学习有关文件精神，讨论第${row + 1}项工作`,
  place: () => '党员活动室101',
  group: (row) => `第${pick(['一', '二'], row)}党小组`,
  grade: (row) => pick(['优秀', '合格', '合格', '基本合格'], row),
  hours: (row) => 20 + row,
  year: () => 2020,
  course: (row) => `第${row + 1}期培训班`,
  category: (row) => pick(['专题培训', '日常培训'], row),
  problem: (row) => `会议记录不完整之${row + 1}`,
  measure: (row) => `补齐记录并建立检查制度之${row + 1}`,
  deadline: (row) => pick(['2020年9月底前', '立行立改', '2020-12-31'], row),
  owner: person,
  progress: (row) => pick(['已完成台账补录', '正在推进'], row),
  closed: (row) => pick(['已销号', '整改中'], row),
  evidence: () => '会议记录复印件',
  method: (row) => pick(['面谈', '电话'], row),
  stage: (row) => pick(['入党积极分子', '发展对象'], row),
  unit: (row) => pick(['办公室', '财务处'], row),
};

function labelled(label: string, row: number): CellValue {
  if (/On$|date|coversFrom|coversTo|\[month\]/i.test(label)) return DATES[row % DATES.length]?.(row) ?? null;
  if (label.startsWith('count[')) return row % 3;
  if (label.startsWith('paid[') || label === 'standard' || label === 'base') return 10 + row / 2;
  return (
    BY_FIELD[label]?.(row) ??
    (/count|expected|attended|onLeave|absent|Years/i.test(label) ? 5 + row : `内容${row + 1}`)
  );
}

/** Values for columns that mean nothing to a ledger, by the look of their heading alone. */
function unlabelled(heading: string, row: number): CellValue {
  if (/时间|日期|年月/.test(heading)) return DATES[row % DATES.length]?.(row) ?? null;
  if (/电话|手机|联系方式/.test(heading)) return `1390000${String(1000 + row)}`;
  if (/率|占比|百分比/.test(heading)) return 0.5 + row / 100;
  if (/是否/.test(heading)) return pick(['是', '否'], row);
  if (/编码|编号|工号|学号|证号|代码|序/.test(heading)) return String(100001 + row);
  if (/数|次|票|金额|额|分$|月$/.test(heading)) return 3 + row;
  if (/支部/.test(heading)) return `第${pick(['一', '二', '三'], row)}党支部`;
  if (/党委|党组织|总支|组织/.test(heading)) return pick(['中共某学院委员会', '机关党委'], row);
  if (/姓名|人$|书记/.test(heading)) return person(row);
  if (/性别/.test(heading)) return pick(['男', '女'], row);
  return `内容${row + 1}`;
}
