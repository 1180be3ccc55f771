/** The six standards and the department's share, as the results screen says them. Pure. */
import {
  STANDARDS,
  type BranchVerdict,
  type DepartmentVerdict,
  type Result,
  type StandardNumber,
} from '../../engine/verdict';
import { STANDARD_TITLES } from '../../standard/clauses';

export interface StandardCount {
  readonly standard: StandardNumber;
  readonly title: string;
  readonly counts: Readonly<Record<Result, number>>;
}

/** How many branches in scope stand where, per standard. */
export function countStandards(branches: readonly BranchVerdict[]): readonly StandardCount[] {
  const inScope = branches.filter((branch) => branch.inScope);
  return STANDARDS.map((standard) => {
    const counts = { 达标: 0, 未达标: 0, 待核查: 0, 不适用: 0 };
    for (const branch of inScope) counts[branch.standards[standard]] += 1;
    return { standard, title: STANDARD_TITLES[standard], counts };
  });
}

/** Gravest first, as the bar shows it. */
export const BAR_ORDER: readonly Result[] = ['未达标', '待核查', '达标', '不适用'];

/** `未达标3，待核查5，达标4`; results no branch has are left out. */
export const countsSentence = (counts: Readonly<Record<Result, number>>): string =>
  BAR_ORDER.filter((result) => counts[result] > 0)
    .map((result) => `${result}${counts[result]}`)
    .join('，') || '不适用';

/** `考核范围内12个党支部，达标3个；距目标还差8个，最多可达11个。` */
export function shareSentence(department: DepartmentVerdict): string {
  const { inScope, met, targetMet, missing, stillPossible } = department;
  if (inScope === 0) return '没有纳入本标准考核范围的党支部。';
  const head = `考核范围内${inScope}个党支部，达标${met}个`;
  if (targetMet) return `${head}，已达到目标。`;
  return `${head}；距目标还差${missing}个，目前最多可达${stillPossible}个。`;
}
