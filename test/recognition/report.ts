/**
 * The measurement as a page: per half, overall and per kind, with counts.
 */
import { KIND_NAMES } from '../../src/ledger/model';
import { NO_SCORE, type Score, type SetResult, sum } from './score';
import { type Half, halfOf } from './sets';

const HALVES: readonly (readonly [Half, string])[] = [
  ['build', '编写组'],
  ['check', '检验组'],
];

/** The sheets that lie in the repository: made up, and of public systems. */
export interface OwnResults {
  readonly invented: readonly SetResult[];
  readonly published: readonly SetResult[];
}

/** `titled` and `bare` hold one result a set, in the same order. */
export function reportOf(
  titled: readonly SetResult[],
  bare: readonly SetResult[],
  { invented, published }: OwnResults,
): string {
  const lines = [
    '# 台账识别率',
    '',
    '由 `npm run recognition` 生成，请勿手改。依据仓库旁 `../shared/ledgers/real-headers.json` 的公开表头集合，按集合编号的',
    'SHA-256 首字节奇偶分为两组：词条依据编写组、`MODEL.md`、`FIELD-NOTES.md`、标准文件和仓库内另备的两份表头编写，检验组只看得分，不看错例，',
    '其整条表头不得作为词条（有测试）。',
    '每个集合都造成一张工作表（标题行、表头、合乎类型的若干行、少量空白），再识别。',
    '',
    '- 错认栏目：被认作某字段，而标注是另一字段或不属任何字段；',
    '- 标注以外：被认作 `MODEL.md` 有、而该类标注从未使用的字段（如 `superior`、`personCode`），不计对错；',
    '- 误收：不是台账的表被认作台账。标注存疑的栏目不计分。',
    '',
    ...section('标注确定的集合，有标题行', titled.filter(isSure)),
    ...section('全部集合（含标注者自认类别存疑的），有标题行', titled),
    ...section('标注确定的集合，只有表头（无标题行，工作表名为 Sheet1）', bare.filter(isSure)),
    ...byKind(titled),
    '',
    '## 仓库内另备的表头',
    '',
    '- 自拟：`test/recognition/invented.json`，没有看过上述集合和源码，按各类单位的习惯另行拟写的表（含口语化、系统导出和多层表头等少见写法）；',
    '- 公开系统：`test/recognition/published.json`，公开的党务、人事、团务等系统里的列名，标题、取值和标注另拟。',
    '',
    '两份都用来改进过识别，所以得分高于初次遇见的台账。',
    '',
    '| 组别 | 类别正确 | 栏目找到 | 错认栏目 | 标注以外 | 误收 |',
    '|---|---|---|---|---|---|',
    summaryRow('自拟', invented),
    summaryRow('公开系统，标注确定的', published.filter(isSure)),
    summaryRow('公开系统，全部', published),
  ];
  return `${lines.join('\n')}\n`;
}

function section(name: string, results: readonly SetResult[]): string[] {
  return [
    `## ${name}`,
    '',
    '| 组别 | 类别正确 | 栏目找到 | 错认栏目 | 标注以外 | 误收 |',
    '|---|---|---|---|---|---|',
    ...HALVES.map(([half, label]) =>
      summaryRow(
        label,
        results.filter(({ set }) => halfOf(set) === half),
      ),
    ),
    summaryRow('合计', results),
    '',
  ];
}

function summaryRow(label: string, results: readonly SetResult[]): string {
  const all = total(results);
  return row([
    label,
    share(all.kindsRight, all.sets),
    share(all.found, all.fields),
    share(all.wrong, all.mapped),
    String(all.beyond),
    share(all.decoysTaken, all.decoys),
  ]);
}

const isSure = ({ set }: SetResult): boolean => set.unsure !== true;

function byKind(results: readonly SetResult[]): string[] {
  const kinds = Object.entries(KIND_NAMES).filter(([kind]) => results.some(({ set }) => set.kind === kind));
  return [
    '## 分类别（全部集合，有标题行）',
    '',
    '| 类别 | 组别 | 类别正确 | 栏目找到 | 错认栏目 |',
    '|---|---|---|---|---|',
    ...kinds.flatMap(([kind, name]) =>
      HALVES.map(([half, label]) => {
        const score = total(results.filter(({ set }) => set.kind === kind && halfOf(set) === half));
        if (score.sets === 0) return row([name, label, '无', '', '']);
        return row([
          name,
          label,
          share(score.kindsRight, score.sets),
          share(score.found, score.fields),
          share(score.wrong, score.mapped),
        ]);
      }),
    ),
  ];
}

const total = (results: readonly SetResult[]): Score => sum([NO_SCORE, ...results.map(({ score }) => score)]);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const share = (part: number, whole: number): string =>
  whole === 0 ? '无' : `${part}/${whole}（${((part / whole) * 100).toFixed(1)}%）`;
