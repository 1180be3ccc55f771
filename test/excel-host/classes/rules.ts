/**
 * Conditional formats and data validation. A conditional format's id is its place among the sheet's, as the
 * reference has it, so deleting one moves the ids of those after it.
 */
import { overlap, type Rect } from '../address';
import { HostError, invalidArgument, itemNotFound } from '../failure';
import { SIDES, type Side } from '../cells';
import type { HostObject } from '../objects';
import {
  act,
  ask,
  define,
  expectFlag,
  expectNumber,
  expectOneOf,
  expectText,
  object,
  orNotFound,
  value,
  wrap,
} from '../objects';
import type { Area, ConditionalRule, RuleAt, Sheet, Validation } from '../workbook';
import { colour } from './format';

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

const rulesOf = ({ sheet, rects }: Area): ConditionalRule[] =>
  sheet.rules.filter((rule) => rule.rects.some((own) => rects.some((rect) => overlap(own, rect))));

const ruleObject = (sheet: Sheet, rule: ConditionalRule): HostObject =>
  wrap('ConditionalFormat', { sheet, rule });

const placeOf = ({ sheet, rule }: RuleAt): number => {
  const place = sheet.rules.indexOf(rule);
  if (place < 0) throw itemNotFound('conditional format');
  return place;
};

function addRule(area: Area, type: unknown): HostObject {
  area.sheet.expectUnprotected('allowFormatCells', 'conditionalFormats.add');
  const kind = expectOneOf(type, TYPES, 'ConditionalFormatType');
  const rule: ConditionalRule = {
    type: kind,
    rects: [...area.rects],
    formula: '',
    stopIfTrue: false,
    fill: '',
    fontColor: '',
    bold: false,
    borders: {},
  };
  area.sheet.rules.unshift(rule);
  return ruleObject(area.sheet, rule);
}

const byPlace = ({ sheet }: Area, id: unknown): ConditionalRule | undefined => sheet.rules[Number(id)];

define('ConditionalFormatCollection', {
  items: (area) => rulesOf(area).map((rule) => ruleObject(area.sheet, rule)),
  item: (area, id) => ruleObject(area.sheet, orNotFound(byPlace(area, id), 'conditional format')),
  members: {
    Add: act('1.6', addRule),
    ClearAll: act('1.6', (area) => {
      area.sheet.expectUnprotected('allowFormatCells', 'conditionalFormats.clearAll');
      const found = new Set(rulesOf(area));
      area.sheet.rules = area.sheet.rules.filter((rule) => !found.has(rule));
    }),
    GetCount: ask('1.6', (area) => rulesOf(area).length),
    GetItemAt: ask('1.6', (area, index) =>
      ruleObject(area.sheet, orNotFound(rulesOf(area)[expectNumber(index, 'index')], 'conditional format')),
    ),
    GetItemOrNullObject: ask('1.14', (area, id) => {
      const rule = byPlace(area, id);
      return rule ? ruleObject(area.sheet, rule) : null;
    }),
  },
});

/** Beyond the ends is at the end; a negative place counts from the back. */
function prioritise({ sheet, rule }: RuleAt, given: unknown): void {
  sheet.expectUnprotected('allowFormatCells', 'priority');
  const priority = expectNumber(given, 'priority');
  const others = sheet.rules.filter((other) => other !== rule);
  const place = priority < 0 ? others.length + 1 + priority : priority;
  others.splice(Math.max(0, Math.min(place, others.length)), 0, rule);
  sheet.rules = others;
}

const customOrNull = (at: RuleAt): HostObject | null =>
  at.rule.type === 'Custom' ? wrap('CustomConditionalFormat', at) : null;

const rangesOf = ({ sheet, rule }: RuleAt): HostObject => wrap('RangeAreas', { sheet, rects: rule.rects });

const rangeOrNull = ({ sheet, rule }: RuleAt): HostObject | null =>
  rule.rects.length === 1 ? wrap('Range', { sheet, rects: rule.rects }) : null;

define('ConditionalFormat', {
  id: (at) => String(placeOf(at)),
  members: {
    Id: value('1.6', (at) => String(placeOf(at))),
    Priority: value('1.6', placeOf, prioritise),
    StopIfTrue: value(
      '1.6',
      ({ rule }) => rule.stopIfTrue,
      ({ sheet, rule }, given) => {
        sheet.expectUnprotected('allowFormatCells', 'stopIfTrue');
        rule.stopIfTrue = expectFlag(given, 'stopIfTrue');
      },
    ),
    Type: value('1.6', ({ rule }) => rule.type),
    Custom: object('1.6', (at) => {
      const custom = customOrNull(at);
      if (custom) return custom;
      throw new HostError(
        'InvalidOperation',
        'The conditional format is of another type.',
        'ConditionalFormat.custom',
      );
    }),
    CustomOrNullObject: object('1.6', customOrNull),
    Delete: act('1.6', (at) => {
      at.sheet.expectUnprotected('allowFormatCells', 'conditionalFormat.delete');
      at.sheet.rules.splice(placeOf(at), 1);
    }),
    GetRange: ask('1.6', (at) => {
      const range = rangeOrNull(at);
      if (range) return range;
      throw new HostError('InvalidOperation', 'The conditional format lies on several ranges.');
    }),
    GetRangeOrNullObject: ask('1.6', rangeOrNull),
    GetRanges: ask('1.9', rangesOf),
  },
});

const formatting = (at: RuleAt, change: (rule: ConditionalRule) => void): void => {
  at.sheet.expectUnprotected('allowFormatCells', 'conditionalFormat');
  placeOf(at);
  change(at.rule);
};

define('CustomConditionalFormat', {
  members: {
    Format: object('1.6', (at) => wrap('ConditionalRangeFormat', at)),
    Rule: object('1.6', (at) => wrap('ConditionalFormatRule', at)),
  },
});

define('ConditionalFormatRule', {
  members: {
    Formula: value(
      '1.6',
      ({ rule }) => rule.formula,
      (at, given) => {
        const text = expectText(given, 'formula');
        if (text === '' || text.length > 8192) throw invalidArgument('formula');
        formatting(at, (rule) => {
          rule.formula = text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
        });
      },
    ),
  },
});

define('ConditionalRangeFormat', {
  members: {
    Borders: object('1.6', (at) => wrap('ConditionalRangeBorderCollection', at)),
    Fill: object('1.6', (at) => wrap('ConditionalRangeFill', at)),
    Font: object('1.6', (at) => wrap('ConditionalRangeFont', at)),
  },
});

define('ConditionalRangeFill', {
  members: {
    Color: value(
      '1.6',
      ({ rule }) => rule.fill,
      (at, given) => formatting(at, (rule) => (rule.fill = colour(given))),
    ),
    Clear: act('1.6', (at) => formatting(at, (rule) => (rule.fill = ''))),
  },
});

define('ConditionalRangeFont', {
  members: {
    Color: value(
      '1.6',
      ({ rule }) => rule.fontColor,
      (at, given) => formatting(at, (rule) => (rule.fontColor = colour(given))),
    ),
    Bold: value(
      '1.6',
      ({ rule }) => rule.bold,
      (at, given) => formatting(at, (rule) => (rule.bold = expectFlag(given, 'bold'))),
    ),
  },
});

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const edgeOf = (side: Side): string => `Edge${side}`;

const sideOf = (edge: unknown): Side => {
  const found = expectOneOf(edge, EDGES, 'ConditionalRangeBorderIndex');
  return orNotFound(
    SIDES.find((side) => edgeOf(side) === found),
    'border',
  );
};

const borderObject = (at: RuleAt, side: Side): HostObject => wrap('ConditionalRangeBorder', { ...at, side });

define('ConditionalRangeBorderCollection', {
  items: (at) => SIDES.map((side) => borderObject(at, side)),
  item: (at, edge) => borderObject(at, sideOf(edge)),
  members: {
    Count: value('1.6', () => SIDES.length),
    Top: object('1.6', (at) => borderObject(at, 'Top')),
    Bottom: object('1.6', (at) => borderObject(at, 'Bottom')),
    Left: object('1.6', (at) => borderObject(at, 'Left')),
    Right: object('1.6', (at) => borderObject(at, 'Right')),
  },
});

define('ConditionalRangeBorder', {
  id: ({ side }) => edgeOf(side),
  members: {
    SideIndex: value('1.6', ({ side }) => edgeOf(side)),
    Style: value(
      '1.6',
      ({ rule, side }) => rule.borders[side]?.style ?? 'None',
      (at, given) => {
        const style = expectOneOf(
          given,
          ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'],
          'style',
        );
        formatting(
          at,
          (rule) => (rule.borders[at.side] = { color: '#000000', ...rule.borders[at.side], style }),
        );
      },
    ),
    Color: value(
      '1.6',
      ({ rule, side }) => rule.borders[side]?.color ?? '',
      (at, given) =>
        formatting(
          at,
          (rule) =>
            (rule.borders[at.side] = { style: 'Continuous', ...rule.borders[at.side], color: colour(given) }),
        ),
    ),
  },
});

const LONGEST_LIST = 255;
const RULE_KINDS = ['list', 'wholeNumber', 'decimal', 'date', 'time', 'textLength', 'custom'];

function only(area: Area): Rect {
  return orNotFound(area.rects[0], 'range');
}

const validationOf = (area: Area): Validation | undefined =>
  area.sheet.validations.find(({ rect }) => overlap(rect, only(area)));

function validate(area: Area, given: unknown): void {
  area.sheet.expectUnprotected(null, 'dataValidation');
  const fields = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const [kind, second] = fields;
  if (!kind || second || !RULE_KINDS.includes(kind[0])) throw invalidArgument('dataValidation.rule');
  const list: unknown = kind[1];
  if (kind[0] === 'list' && typeof list === 'object' && list !== null && 'source' in list) {
    if (typeof list.source !== 'string' || list.source.length > LONGEST_LIST)
      throw invalidArgument('list source');
  }
  for (const rect of area.rects) {
    area.sheet.validations = area.sheet.validations.filter((other) => !overlap(other.rect, rect));
    const rule = Object.fromEntries(fields);
    area.sheet.validations.push({ rect, rule, errorAlert: null, prompt: null, ignoreBlanks: true });
  }
}

const changeValidation = (area: Area, change: (validation: Validation) => void): void => {
  area.sheet.expectUnprotected(null, 'dataValidation');
  change(orNotFound(validationOf(area), 'data validation'));
};

define('DataValidation', {
  members: {
    Rule: value('1.8', (area) => validationOf(area)?.rule ?? {}, validate),
    Type: value('1.8', (area) => {
      const [kind] = Object.keys(validationOf(area)?.rule ?? {});
      return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None';
    }),
    ErrorAlert: value(
      '1.8',
      (area) => validationOf(area)?.errorAlert ?? null,
      (area, given) => changeValidation(area, (validation) => (validation.errorAlert = given)),
    ),
    Prompt: value(
      '1.8',
      (area) => validationOf(area)?.prompt ?? null,
      (area, given) => changeValidation(area, (validation) => (validation.prompt = given)),
    ),
    IgnoreBlanks: value(
      '1.8',
      (area) => validationOf(area)?.ignoreBlanks ?? true,
      (area, given) =>
        changeValidation(area, (validation) => (validation.ignoreBlanks = expectFlag(given, 'ignoreBlanks'))),
    ),
    Clear: act('1.8', (area) => {
      area.sheet.expectUnprotected(null, 'dataValidation');
      area.sheet.validations = area.sheet.validations.filter(
        ({ rect }) => !area.rects.some((own) => overlap(own, rect)),
      );
    }),
  },
});
