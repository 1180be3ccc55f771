/**
 * What a department has decided about its checks (DESIGN.md): one JSON text in the workbook, the same in both hosts.
 * Read strictly: a damaged or newer text is reported and left as it is, never half understood.
 */
import { z } from 'zod';
import { parseIsoDate, type DateSpan, type Day } from '../ledger/calendar';
import {
  DEFAULT_LIMITS,
  THRESHOLDS,
  type Limits,
  type Threshold,
  type ThresholdKey,
} from '../standard/thresholds';
import type { Annex } from './rule';

// The pages' Content-Security-Policy forbids code made from text.
z.config({ jitless: true });

const SETTINGS_VERSION = 1;

const THRESHOLD_KEYS = Object.keys(THRESHOLDS).filter((key): key is ThresholdKey => key in THRESHOLDS);

const words = z.string().trim().min(1);
const isoDate = z.string().refine((text) => parseIsoDate(text) !== null);
const standard = z.enum(['U', 'O', 'other']);

const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('superior'), name: words }),
  /** `BranchIdentity.key`. */
  z.strictObject({ of: z.literal('branch'), key: words }),
]);

/** A pause is refused without reason and approver; no rules named means all of them. */
export const pauseSchema = z
  .strictObject({
    from: isoDate,
    to: isoDate,
    rules: z.array(words),
    scope,
    reason: words,
    approvedBy: words,
  })
  .refine(({ from, to }) => from <= to);

/** A waiver holds for the facts it was given for: finding and evidence. */
export const waiverSchema = z.strictObject({
  finding: words,
  evidence: z.string(),
  reason: words,
  by: words,
  on: isoDate,
  proof: z.string(),
});

const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  /** Null: guessed from the records. */
  year: z.int().min(1921).max(2150).nullable(),
  annex: z.enum(['U', 'O']).nullable(),
  /** By name of the superior and by key of the branch; `other` is another field (村、社区、国企、两新). */
  annexOf: z.strictObject({
    superiors: z.record(z.string(), standard),
    branches: z.record(z.string(), standard),
  }),
  thresholds: z.partialRecord(z.enum(THRESHOLD_KEYS), z.int().min(0).max(1000).nullable()),
  rules: z.record(z.string(), z.enum(['off', 'error', 'warning', 'info'])),
  pauses: z.array(pauseSchema),
  waivers: z.array(waiverSchema),
  /** How sheets were corrected by hand; the ledger room parses it. */
  mapping: z.unknown(),
});

export type Pause = Readonly<z.infer<typeof pauseSchema>>;
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = Object.freeze({
  version: SETTINGS_VERSION,
  year: null,
  annex: null,
  annexOf: { superiors: {}, branches: {} },
  thresholds: {},
  rules: {},
  pauses: [],
  waivers: [],
  mapping: null,
});

export type SettingsReading =
  | { readonly state: 'read'; readonly settings: Settings }
  | { readonly state: 'damaged' | 'newer'; readonly sentence: string };

const DAMAGED: SettingsReading = {
  state: 'damaged',
  sentence: '工作簿中保存的校验设置无法识别，本次按默认设置校验，原设置保持原样；请在设置中重新保存。',
};
const NEWER: SettingsReading = {
  state: 'newer',
  sentence: '工作簿中的校验设置由更新的版本保存，本次按默认设置校验，原设置保持原样；请升级后再用。',
};

const versionSchema = z.looseObject({ version: z.number() });

/** The settings of a stored JSON text. */
export function readSettings(json: string): SettingsReading {
  const stored = parsedJson(json);
  const version = versionSchema.safeParse(stored);
  if (version.success && version.data.version > SETTINGS_VERSION) return NEWER;
  const settings = settingsSchema.safeParse(stored);
  return settings.success ? { state: 'read', settings: settings.data } : DAMAGED;
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The JSON text to store. */
export const writeSettings = (settings: Settings): string => JSON.stringify(settings);

/** The limits in force: the defaults under the settings' overrides. */
export const limitsIn = ({ thresholds }: Pick<Settings, 'thresholds'>): Limits => ({
  ...DEFAULT_LIMITS,
  ...thresholds,
});

/** True where the settings ask for more than the document does. */
export function isStricter(key: ThresholdKey, value: number | null): boolean {
  const { value: own, origin, stricter }: Threshold = THRESHOLDS[key];
  if (origin !== 'document' || own === null || value === null) return false;
  return stricter === 'higher' ? value > own : value < own;
}

/** The days a pause lasts, both ends included. */
function pausedDays({ from, to }: Pause): DateSpan | null {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  return first === null || last === null ? null : { first, last };
}

/** True when more than half of a period lies inside a pause. */
export function coversMostOf(pause: Pause, { first, last }: DateSpan): boolean {
  const days = pausedDays(pause);
  if (!days) return false;
  const inside: Day = Math.min(days.last, last) - Math.max(days.first, first) + 1;
  return inside * 2 > last - first + 1;
}

const valueInWords = (value: number | null, unit: string): string =>
  value === null ? '停用' : `${value}${unit}`;

function thresholdInWords(key: ThresholdKey, value: number | null): string {
  const { value: own, label, unit, origin }: Threshold = THRESHOLDS[key];
  const source = origin === 'document' ? '文件规定' : '本工具默认';
  const stricter = isStricter(key, value) ? '，严于文件' : '';
  return `${label}：${valueInWords(value, unit)}（${source}${valueInWords(own, unit)}${stricter}）`;
}

const GRADES = { off: '停用', error: '必须整改', warning: '建议整改', info: '提醒' } as const;
const ANNEX_NAMES: Readonly<Record<Annex | 'other', string>> = {
  U: '附件1（市属高校）',
  O: '附件2（机关）',
  other: '不适用本标准',
};

function scopeInWords(of: Pause['scope'], branchName: (key: string) => string): string {
  if (of.of === 'all') return '全部党支部';
  return of.of === 'superior' ? of.name : branchName(of.key);
}

/** How rules and branches are called, for sentences about settings. */
export interface Names {
  readonly rule: (id: string) => string;
  readonly branch: (key: string) => string;
}

/** Everything that makes this check differ from the default, one sentence each; shown wherever a result is shown. */
export function changedSettings(settings: Settings, names: Names): readonly string[] {
  const thresholds = THRESHOLD_KEYS.flatMap((key) => {
    const value = settings.thresholds[key];
    return value === undefined || value === THRESHOLDS[key].value ? [] : [thresholdInWords(key, value)];
  });
  const rules = Object.entries(settings.rules).map(
    ([id, grade]) => `“${names.rule(id)}”${grade === 'off' ? '已停用' : `按“${GRADES[grade]}”处理`}`,
  );
  const annexes = [
    ...Object.entries(settings.annexOf.superiors).map(([name, of]) => `${name}：${ANNEX_NAMES[of]}`),
    ...Object.entries(settings.annexOf.branches).map(
      ([key, of]) => `${names.branch(key)}：${ANNEX_NAMES[of]}`,
    ),
  ];
  const pauses = settings.pauses.map(
    (pause) =>
      `暂停：${pause.from}至${pause.to}，${scopeInWords(pause.scope, names.branch)}，` +
      `${pause.rules.length === 0 ? '全部项目' : pause.rules.map(names.rule).join('、')}，` +
      `事由：${pause.reason}，批准：${pause.approvedBy}`,
  );
  return [...thresholds, ...rules, ...annexes, ...pauses];
}
