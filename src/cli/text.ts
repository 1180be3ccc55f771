/** The readable report of the command line. */
import { maskNumbers } from '../engine/mask';
import { KIND_NAMES } from '../ledger/model';
import { countLine, inReadingOrder } from '../report/issues';
import { judgedLine } from '../report/heading';
import { LEVEL_NAMES, VERDICT_NOTE, levelOf, messageOf, ownerNames } from '../report/words';
import { shareLine, threeFigures } from '../report/verdicts';
import { citeClause } from '../standard/clauses';
import type { Finding } from '../engine/rule';
import { referenceTo } from './json';
import type { Checking, FileChecked } from './run';

/** Places named behind a finding. */
const NAMED_PLACES = 3;

export const textOf = ({ files }: Checking): string =>
  maskNumbers(files.flatMap((file) => ('error' in file ? [] : [...fileLines(file), ''])).join('\n'));

function fileLines(checked: FileChecked): string[] {
  const { file, index, result } = checked;
  const tables = result.sheets.filter((one) => one.file === index).flatMap(({ tables: own }) => own);
  const kinds = tables.map(({ sheet, kind, rowCount }) => `  ${sheet}：${KIND_NAMES[kind]}，${rowCount}行`);
  const head = [`■ ${file}`];
  if (tables.length === 0) return [...head, '没有识别出党务台账；请确认选对了文件，并且表头和数据都在。'];
  if (index !== result.home) return [...head, '识别出的台账：', ...kinds];
  const assumed = [...(result.assumed.year ? ['年度'] : []), ...(result.assumed.annex ? ['适用标准'] : [])];
  return [
    ...head,
    `${judgedLine(result)}${assumed.length > 0 ? `（${assumed.join('、')}为自动判断）` : ''}`,
    '识别出的台账：',
    ...kinds,
    ...result.notes.map((note) => `注意：${note}`),
    ...result.changedSettings.map((change) => `已调整的设置：${change}`),
    threeFigures(result),
    shareLine(result),
    countLine(result.findings),
    ...findingLines(checked),
    `${VERDICT_NOTE}。`,
  ];
}

function findingLines({ index, result }: FileChecked): string[] {
  const lines: string[] = [];
  const nameOf = ownerNames(result.branches);
  let owner = '';
  for (const finding of inReadingOrder(result)) {
    if (nameOf(finding) !== owner) {
      owner = nameOf(finding);
      lines.push(`【${owner}】`);
    }
    lines.push(findingLine(finding, index, result.files));
  }
  return lines;
}

function findingLine(finding: Finding, file: number, files: readonly string[]): string {
  const ground = finding.clause === null ? '' : `　依据：${citeClause(finding.clause)}`;
  const places = finding.cells.slice(0, NAMED_PLACES).map((cell) => referenceTo(cell, file, files));
  const more = finding.cells.length > NAMED_PLACES ? `等${finding.cells.length}处` : '';
  const where = places.length > 0 ? `　位置：${places.join('、')}${more}` : '';
  return `  [${LEVEL_NAMES[levelOf(finding)]}] ${messageOf(finding)}${ground}${where}　建议：${finding.remedy}`;
}
