/** 校验·整改通知: one printed page a branch, in the style of an official notice. */
import type { Finding } from '../engine/rule';
import { chineseDate, exactly, type Day } from '../ledger/calendar';
import { citeClause } from '../standard/clauses';
import { OWN_SHEETS } from '../workbook/grid';
import type { RowModel, SheetModel } from '../workbook/edit';
import { text } from './cells';
import type { ReportFacts } from './facts';
import { inReadingOrder } from './issues';
import { isForLedger } from './rectification/reconcile';
import { VERDICT_NOTE, messageOf, ownerNames } from './words';

/** One column as wide as A4 portrait between its margins; 16-point 仿宋 puts so many characters in a line. */
const PAGE_WIDTH = 84;
const CHARACTERS_A_LINE = 34;
const LINE_POINTS = 28;
/** Excel's limit. */
const TALLEST_ROW = 409;

const STANDARD_NAMES = {
  U: '《西安市市属高校党支部标准化规范化建设指导标准》',
  O: '《西安市机关党支部标准化规范化建设指导标准》',
} as const;

/** Pages for every branch or organisation with something to rectify; null when there is none. */
export function noticePages(facts: ReportFacts): SheetModel | null {
  const asked = inReadingOrder(facts).filter(isForLedger);
  const nameOf = ownerNames(facts.branches);
  const pages = byOwner(asked).map((findings) => page(findings, facts, nameOf));
  if (pages.length === 0) return null;
  const breaksBefore: number[] = [];
  let end = 0;
  for (const rows of pages) {
    if (end > 0) breaksBefore.push(end);
    end += rows.length;
  }
  return {
    id: 'notices',
    name: OWN_SHEETS.notices,
    columnWidths: [PAGE_WIDTH],
    rows: pages.flat(),
    merges: [],
    freezeRows: 0,
    freezeColumns: 0,
    filter: null,
    dropDowns: [],
    print: { orientation: 'portrait', titleRows: null, breaksBefore },
    chart: null,
  };
}

function byOwner(findings: readonly Finding[]): Finding[][] {
  const owners = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.branchKey ?? finding.superior ?? '';
    const known = owners.get(key);
    if (known) known.push(finding);
    else owners.set(key, [finding]);
  }
  return [...owners.values()];
}

const linesOf = (sentence: string): number => Math.ceil(sentence.length / CHARACTERS_A_LINE);

const paragraph = (sentence: string): RowModel => ({
  cells: [text(sentence, 'noticeBody')],
  height: Math.min(TALLEST_ROW, LINE_POINTS * Math.max(1, linesOf(sentence))),
});

function page(
  findings: readonly Finding[],
  facts: ReportFacts,
  nameOf: ReturnType<typeof ownerNames>,
): RowModel[] {
  const [first] = findings;
  const owner = first ? nameOf(first) : '';
  return [
    { cells: [text('整改通知', 'noticeTitle')], height: 48 },
    paragraph(`${owner}：`),
    paragraph(
      `　　对照${STANDARD_NAMES[facts.annex]}（市组通字〔2020〕45号），对${facts.year}年台账进行了校验（截至${dated(facts.asOf)}），发现下列问题，请核实并逐项整改：`,
    ),
    ...findings.map((finding, index) => paragraph(askedFor(finding, index))),
    paragraph('　　请明确责任人和整改时限，整改完成后报送整改情况和佐证材料；台账与实际不符的，请更正台账。'),
    paragraph(`　　${VERDICT_NOTE.replace('本表', '本通知所列')}。`),
    paragraph(''),
    paragraph(`${'　'.repeat(20)}（盖章）`),
    paragraph(`${'　'.repeat(18)}年　　月　　日`),
  ];
}

const dated = (day: Day): string => chineseDate(exactly(day));

function askedFor(finding: Finding, index: number): string {
  const ground = finding.clause === null ? '' : `依据：${citeClause(finding.clause)}。`;
  return `　　${index + 1}．${ending(messageOf(finding))}${ground}整改建议：${ending(finding.remedy)}`;
}

const ending = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);
