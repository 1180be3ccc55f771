/**
 * The standard as data (市组通字〔2020〕45号): annex 1 for municipal universities (U), annex 2 for organs (O), thirty
 * clauses each, and the passages of the main text that rules and notices cite.
 */
import { ORGAN_CLAUSES } from './organ';
import { UNIVERSITY_CLAUSES } from './university';

/** Clauses as they are cited: annex and number, or a passage of the main text. */
type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
export type ClauseNumber = Digit | 10 | `1${Digit}` | 20 | `2${Digit}` | 30;
export type AnnexClauseId = `${'U' | 'O'}${ClauseNumber}`;
export type MainTextId = '三·2' | '四·1' | '四·3' | '四·4';
export type ClauseId = AnnexClauseId | MainTextId;

/** The six standards, alike in both annexes. */
export const STANDARD_TITLES = {
  '1': '组织设置合理',
  '2': '队伍素质过硬',
  '3': '组织生活经常',
  '4': '阵地建设规范',
  '5': '工作机制完善',
  '6': '作用发挥明显',
} as const;
type StandardNumber = keyof typeof STANDARD_TITLES;

export interface Clause {
  readonly id: ClauseId;
  /** Null for a passage of the main text. */
  readonly annex: 'U' | 'O' | null;
  readonly title: string;
  /** Null for a passage of the main text. */
  readonly standard: StandardNumber | null;
  /** In our own words, one or two lines. */
  readonly summary: string;
  /** The clause as it stands in the document. */
  readonly text: string;
}

/** Number of the last clause of each standard; the same in both annexes. */
const LAST_OF_STANDARD: readonly (readonly [StandardNumber, number])[] = [
  ['1', 5],
  ['2', 11],
  ['3', 20],
  ['4', 23],
  ['5', 26],
  ['6', 30],
];

const standardOfNumber = (number: number): StandardNumber | null =>
  LAST_OF_STANDARD.find(([, last]) => number <= last)?.[0] ?? null;

const ofAnnex = (
  annex: 'U' | 'O',
  texts: readonly Pick<Clause, 'title' | 'summary' | 'text'>[],
): readonly Clause[] =>
  texts.map((text, index) => {
    const number = index + 1;
    return { id: `${annex}${number}` as AnnexClauseId, annex, standard: standardOfNumber(number), ...text };
  });

/** All sixty, annex 1 first. */
export const ANNEX_CLAUSES: readonly Clause[] = [
  ...ofAnnex('U', UNIVERSITY_CLAUSES),
  ...ofAnnex('O', ORGAN_CLAUSES),
];

const passage = (id: MainTextId, title: string, summary: string, text: string): Clause => ({
  id,
  annex: null,
  standard: null,
  title,
  summary,
  text,
});

/** The passages of the main text that the tool stands on. */
const MAIN_TEXT_CLAUSES: readonly Clause[] = [
  passage(
    '三·2',
    '“销号式”整改',
    '未达标党支部逐项制定整改措施、明确时限、销号管理；已达标的防止反复。',
    '对未达标的党支部，找准问题症结，逐项制定整改措施，明确整改时限，实行挂图作战、销号管理，跟进督导落实。对已达标的党支部，持续抓好巩固提升，坚决防止出现反复。',
  ),
  passage(
    '四·1',
    '强化组织领导',
    '各级党委（党组）履行主体责任；党支部书记结合实际提出工作计划，列出任务清单。',
    '各级党（工）委、党组要认真履行抓党支部建设主体责任，统筹谋划，认真研究分步推进、投入保障等方面的具体措施。党（工）委、党组书记要履行第一责任人职责，从所在支部抓起、从软弱涣散党支部抓起，带头示范，协调推进。党支部书记要担负起直接责任，结合实际提出工作计划，列出任务清单，逐项抓好落实。组织部门要发挥牵头抓总作用，机关工委、教育局、卫健委、国资委、非公和社会组织工委等部门要分工负责，构建上下联动、整体推进的工作格局。',
  ),
  passage(
    '四·3',
    '从严督促指导',
    '各级党委（党组）书记要建立党支部工作联系点；加大督导检查力度。',
    '各级党委（党组）书记要建立党支部工作联系点，带头调查研究、指导工作、解决问题。各级组织部门和有关行业党（工）委要加大督导检查力度，及时了解情况、发现问题、督促改进。要把党支部建设作为年度目标责任考核、基层党建述职评议考核和村（社区）党支部书记“双述双评”等重要内容，作为评判各级党组织和党组织书记履行管党治党政治责任情况的重要依据。市委组织部将不定期开展随机抽查，查改突出问题，层层传导压力，夯实工作责任。',
  ),
  passage(
    '四·4',
    '力戒形式主义',
    '不搞层层加码和繁琐指标；考核以定性为主，不以台账记录等作为主要评判依据。',
    '认真落实各领域党支部标准化规范化建设“六项指导标准”，不搞层层加码，不搞繁琐的指标体系。坚持问题导向，突出实际实效，不设指标比例，不搞“轮流坐庄”，有多少问题就解决多少问题，什么问题突出就解决什么问题。以定性为主开展考核评价，不以开会发文、台账记录、展板资料、工作笔记、微信截图等作为主要评判依据，重点了解党支部、党员发挥作用情况和群众口碑。',
  ),
];

const BY_ID: ReadonlyMap<string, Clause> = new Map(
  [...ANNEX_CLAUSES, ...MAIN_TEXT_CLAUSES].map((clause) => [clause.id, clause]),
);

/** The clause of an id such as `O6` or `三·2`; null when there is none. */
export const findClause = (id: string): Clause | null => BY_ID.get(id) ?? null;

const ANNEX_NAMES = { U: '附件1', O: '附件2' } as const;

/** `附件2第6条（党支部委员会）`, `正文三·2（“销号式”整改）`; an id that is no clause stands as it is. */
export function citeClause(id: string): string {
  const clause = findClause(id);
  if (!clause) return id;
  if (clause.annex === null) return `正文${clause.id}（${clause.title}）`;
  return `${ANNEX_NAMES[clause.annex]}第${clause.id.slice(1)}条（${clause.title}）`;
}
