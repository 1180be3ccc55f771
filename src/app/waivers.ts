/** Findings that somebody decided to waive, and waivers whose facts have changed since. */
import type { Finding } from '../engine/rule';
import type { Settings, Waiver } from '../engine/settings';
import type { WaivedFinding } from './contract';

interface Sorted {
  /** Findings no waiver holds for. */
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Waivers of findings whose facts are no longer those that were waived, in words. */
  readonly lapsed: readonly string[];
}

/** A waiver holds while the facts are the ones it was given for. */
export function sortWaived(findings: readonly Finding[], { waivers }: Pick<Settings, 'waivers'>): Sorted {
  const byFinding = new Map(waivers.map((waiver) => [waiver.finding, waiver]));
  const holds = ({ id, evidence }: Finding): boolean => byFinding.get(id)?.evidence === evidence;
  const withWaiver = (finding: Finding): WaivedFinding[] => {
    const waiver = byFinding.get(finding.id);
    return waiver && holds(finding) ? [{ finding, waiver }] : [];
  };
  return {
    open: findings.filter((finding) => !holds(finding)),
    waived: findings.flatMap(withWaiver),
    lapsed: findings.flatMap((finding) => {
      const waiver = byFinding.get(finding.id);
      return waiver && !holds(finding) ? [lapsedSentence(finding, waiver)] : [];
    }),
  };
}

const lapsedSentence = ({ message }: Finding, { by, on }: Waiver): string =>
  `${by}${on}作出的豁免已失效，事实与豁免时不同，请重新核实：${message}`;
