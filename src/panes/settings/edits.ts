/** Changes a person makes to the settings, each giving new settings. Pure. */
import type { Finding } from '../../engine/rule';
import type { Pause, Settings, Waiver } from '../../engine/settings';
import { THRESHOLDS, type Threshold, type ThresholdKey } from '../../standard/thresholds';

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The value in force: the changed one, else the default; null is switched off. */
export function thresholdIn(settings: Settings, key: ThresholdKey): number | null {
  const changed = settings.thresholds[key];
  return changed === undefined ? THRESHOLDS[key].value : changed;
}

/** A value that equals the default is no change and is not stored. */
export function withThreshold(settings: Settings, key: ThresholdKey, value: number | null): Settings {
  const { value: own }: Threshold = THRESHOLDS[key];
  const others = without(settings.thresholds, key);
  return { ...settings, thresholds: value === own ? others : { ...others, [key]: value } };
}

/** The whole number of a field; empty is switched off (null), anything else is refused (undefined). */
export function thresholdOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^\d{1,4}$/.test(text.trim()) && Number(text) <= 1000 ? Number(text) : undefined;
}

export type RuleGrade = Settings['rules'][string];

/** Null takes the rule as the catalogue has it. */
export const withRule = (settings: Settings, rule: string, grade: RuleGrade | null): Settings => ({
  ...settings,
  rules: grade === null ? without(settings.rules, rule) : { ...settings.rules, [rule]: grade },
});

export type AnnexChoice = Settings['annexOf']['branches'][string];
export type AnnexOwner = keyof Settings['annexOf'];

/** Null lets the names decide. */
export function withAnnexOf(
  settings: Settings,
  owner: AnnexOwner,
  key: string,
  annex: AnnexChoice | null,
): Settings {
  const others = without(settings.annexOf[owner], key);
  const changed = annex === null ? others : { ...others, [key]: annex };
  return { ...settings, annexOf: { ...settings.annexOf, [owner]: changed } };
}

export const withPause = (settings: Settings, pause: Pause): Settings => ({
  ...settings,
  pauses: [...settings.pauses, pause],
});

export const withoutPause = (settings: Settings, index: number): Settings => ({
  ...settings,
  pauses: settings.pauses.filter((_, at) => at !== index),
});

/** A waiver holds for the facts it was given for: it replaces an earlier one of the same finding. */
export function withWaiver(
  settings: Settings,
  finding: Pick<Finding, 'id' | 'evidence'>,
  waiving: Pick<Waiver, 'reason' | 'by' | 'on'>,
): Settings {
  const { reason, by, on } = waiving;
  const waiver: Waiver = { finding: finding.id, evidence: finding.evidence, reason, by, on, proof: '' };
  return {
    ...withoutWaiver(settings, finding.id),
    waivers: [...withoutWaiver(settings, finding.id).waivers, waiver],
  };
}

export const withoutWaiver = (settings: Settings, finding: string): Settings => ({
  ...settings,
  waivers: settings.waivers.filter((waiver) => waiver.finding !== finding),
});
