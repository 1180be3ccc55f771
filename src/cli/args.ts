/** The command line: what it accepts, and how it explains itself. */
import { dayOf, parseIsoDate, yearOf, type Day } from '../ledger/calendar';
import type { Annex } from '../engine/rule';

export interface Arguments {
  readonly files: readonly string[];
  readonly annex: Annex | null;
  readonly year: number | null;
  readonly asOf: Day | null;
  readonly together: boolean;
  readonly json: boolean;
  /** Folder for the annotated copies, or null. */
  readonly out: string | null;
}

export type Parsed =
  | { readonly state: 'run'; readonly arguments: Arguments }
  | { readonly state: 'help' }
  /** What is wrong, as a Chinese sentence. */
  | { readonly state: 'wrong'; readonly sentence: string };

export const USAGE = `用法：npm run -s check -- 文件... [选项]

校验一个或多个党支部台账工作簿（.xlsx、.xlsm）。

选项：
  --standard organ|university  按机关（附件2）或市属高校（附件1）标准，默认按单位名称判断
  --year 年份                  考核年度，默认为台账中最近的年度
  --as-of 年-月-日             截至日期，默认为今天；往年为当年12月31日
  --together                   把几个文件合为一个部门校验
  --json                       以 JSON 输出
  --out 文件夹                 另存带标记和清单的副本（原名-校验），不改动原文件
  --help                       显示本说明

退出码：0 没有需整改的问题；1 有需整改的问题；2 有文件不能读取或用法有误。
`;

const ANNEXES: Readonly<Record<string, Annex>> = { organ: 'O', university: 'U' };
const EARLIEST_YEAR = 1921;

type Draft = { -readonly [K in keyof Arguments]: K extends 'files' ? string[] : Arguments[K] };
/** Sets an option; answers with a sentence when its value is wrong. */
type Setter = (draft: Draft, value: string) => string | null;

const VALUED: Readonly<Record<string, Setter>> = {
  '--standard': (draft, value) => {
    draft.annex = ANNEXES[value] ?? null;
    return draft.annex
      ? null
      : `--standard 只能是 organ（机关）或 university（市属高校），不能是“${value}”。`;
  },
  '--year': (draft, value) => {
    draft.year = /^\d{4}$/.test(value) && Number(value) >= EARLIEST_YEAR ? Number(value) : null;
    return draft.year === null ? `--year 应为四位年份，例如 2026，不能是“${value}”。` : null;
  },
  '--as-of': (draft, value) => {
    draft.asOf = parseIsoDate(value);
    return draft.asOf === null ? `--as-of 应为日期，例如 2026-03-31，不能是“${value}”。` : null;
  },
  '--out': (draft, value) => {
    draft.out = value;
    return value === '' ? '--out 后面应写明文件夹。' : null;
  },
};
const SWITCHES: Readonly<Record<string, (draft: Draft) => void>> = {
  '--together': (draft) => {
    draft.together = true;
  },
  '--json': (draft) => {
    draft.json = true;
  },
};

/** `today` bounds the year: a year to come can't be judged. */
export function parseArguments(words: readonly string[], today: Day): Parsed {
  const draft: Draft = {
    files: [],
    annex: null,
    year: null,
    asOf: null,
    together: false,
    json: false,
    out: null,
  };
  const rest = [...words];
  let optionsEnd = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (optionsEnd || !word.startsWith('-')) {
      draft.files.push(word);
      continue;
    }
    if (word === '--help' || word === '-h') return { state: 'help' };
    if (word === '--') {
      optionsEnd = true;
      continue;
    }
    const sentence = takeOption(draft, word, rest);
    if (sentence !== null) return { state: 'wrong', sentence };
  }
  const sentence = draft.files.length === 0 ? '没有写明要校验的文件。' : wrongTime(draft, today);
  return sentence === null ? { state: 'run', arguments: draft } : { state: 'wrong', sentence };
}

function takeOption(draft: Draft, word: string, rest: string[]): string | null {
  const [name = '', ...inline] = word.split('=');
  const turnOn = SWITCHES[name];
  if (turnOn && inline.length === 0) {
    turnOn(draft);
    return null;
  }
  const set = VALUED[name];
  if (!set) return `没有“${word}”这个选项。`;
  const value = inline.length > 0 ? inline.join('=') : rest.shift();
  return value === undefined || value.startsWith('--') ? `${name} 后面缺少内容。` : set(draft, value);
}

/** A year to come is refused (RULES.md 4), seen from today and from the as-of date. */
function wrongTime({ year, asOf }: Pick<Draft, 'year' | 'asOf'>, today: Day): string | null {
  if (asOf !== null && yearOf(asOf) > yearOf(today)) {
    return `--as-of 不能晚于今年年底（${yearOf(today)}-12-31）。`;
  }
  if (year !== null && year > yearOf(today)) return `${year}年还没有到，不能校验。`;
  if (year !== null && asOf !== null && asOf < dayOf(year, 1, 1)) {
    return `截至日期早于${year}年，不能校验${year}年；请改用更早的年度或更晚的截至日期。`;
  }
  return null;
}
