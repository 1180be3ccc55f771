/** Charts, as far as a simple chart needs them. */
import { accessDenied, HostError, invalidArgument } from '../failure';
import {
  act,
  ask,
  define,
  expectFlag,
  expectNumber,
  expectOneOf,
  expectText,
  HostObject,
  object,
  orNotFound,
  value,
  wrap,
} from '../objects';
import type { Chart, ChartOn, Series, Sheet } from '../workbook';
import { colour } from './format';

const TYPES = [
  'BarStacked',
  'BarStacked100',
  'BarClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'ColumnClustered',
  'Pie',
  'Line',
];

const chartObject = (sheet: Sheet, chart: Chart): HostObject => wrap('Chart', { sheet, chart });

const addressOf = (range: unknown): string => {
  if (range instanceof HostObject && range.className === 'Range') return String(range.find('Address')?.get());
  throw invalidArgument('range');
};

function addChart(sheet: Sheet, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  if (sheet.protection) throw accessDenied('charts.add');
  if (seriesBy !== null && seriesBy !== undefined)
    expectOneOf(seriesBy, ['Auto', 'Columns', 'Rows'], 'seriesBy');
  const chart: Chart = {
    id: sheet.book.nextId(),
    name: `图表 ${sheet.charts.length + 1}`,
    type: expectOneOf(type, TYPES, 'chartType'),
    title: '',
    series: [{ name: '系列1', values: addressOf(source), categories: '', color: '' }],
    legend: { visible: true, position: 'Bottom' },
    reversed: false,
    gapWidth: 150,
    area: { top: 0, left: 0, width: 360, height: 216 },
    over: null,
  };
  sheet.charts.push(chart);
  return chartObject(sheet, chart);
}

const find = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find(({ id, name }) => id === key || name === key);

define('ChartCollection', {
  items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)),
  item: (sheet, key) => chartObject(sheet, orNotFound(find(sheet, key), 'chart')),
  members: {
    Count: value('1.1', (sheet) => sheet.charts.length),
    Add: act('1.1', addChart),
    GetCount: ask('1.4', (sheet) => sheet.charts.length),
    GetItemAt: ask('1.1', (sheet, index) =>
      chartObject(sheet, orNotFound(sheet.charts[expectNumber(index, 'index')], 'chart')),
    ),
    GetItemOrNullObject: ask('1.4', (sheet, key) => {
      const chart = find(sheet, key);
      return chart ? chartObject(sheet, chart) : null;
    }),
    GetItem: ask('1.1', (sheet, key) => chartObject(sheet, orNotFound(find(sheet, key), 'chart'))),
  },
});

const measure = (key: 'top' | 'left' | 'width' | 'height'): ReturnType<typeof value<ChartOn>> =>
  value<ChartOn>(
    '1.1',
    ({ chart }) => chart.area[key],
    ({ chart }, given) => {
      chart.area[key] = expectNumber(given, key);
    },
  );

define('Chart', {
  id: ({ chart }) => chart.id,
  members: {
    Id: value('1.7', ({ chart }) => chart.id),
    Name: value(
      '1.1',
      ({ chart }) => chart.name,
      ({ chart }, given) => {
        chart.name = expectText(given, 'name');
      },
    ),
    ChartType: value(
      '1.7',
      ({ chart }) => chart.type,
      ({ chart }, given) => {
        chart.type = expectOneOf(given, TYPES, 'chartType');
      },
    ),
    Top: measure('top'),
    Left: measure('left'),
    Width: measure('width'),
    Height: measure('height'),
    Axes: object('1.1', (on) => wrap('ChartAxes', on)),
    Legend: object('1.1', (on) => wrap('ChartLegend', on)),
    Series: object('1.1', (on) => wrap('ChartSeriesCollection', on)),
    Title: object('1.1', (on) => wrap('ChartTitle', on)),
    Worksheet: object('1.2', ({ sheet }) => wrap('Worksheet', sheet)),
    Delete: act('1.1', ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    }),
    SetData: act('1.1', ({ chart }, source) => {
      chart.series = [{ name: '系列1', values: addressOf(source), categories: '', color: '' }];
    }),
    SetPosition: act('1.1', ({ chart }, first, last) => {
      chart.over = `${positionOf(first)}:${positionOf(last ?? first)}`;
    }),
  },
});

const positionOf = (cell: unknown): string => {
  const address = cell instanceof HostObject ? addressOf(cell) : expectText(cell, 'cell');
  return address.slice(address.lastIndexOf('!') + 1);
};

const seriesObject = (on: ChartOn, series: Series): HostObject =>
  wrap('ChartSeries', { sheet: on.sheet, chart: on.chart, series });

define('ChartSeriesCollection', {
  items: (on) => on.chart.series.map((series) => seriesObject(on, series)),
  members: {
    Count: value('1.1', ({ chart }) => chart.series.length),
    Add: act('1.7', (on, name, index) => {
      const at =
        index === null || index === undefined ? on.chart.series.length : expectNumber(index, 'index');
      const series = { name: typeof name === 'string' ? name : '', values: '', categories: '', color: '' };
      on.chart.series.splice(at, 0, series);
      return seriesObject(on, series);
    }),
    GetCount: ask('1.4', ({ chart }) => chart.series.length),
    GetItemAt: ask('1.1', (on, index) =>
      seriesObject(on, orNotFound(on.chart.series[expectNumber(index, 'index')], 'series')),
    ),
  },
});

define('ChartSeries', {
  members: {
    Name: value(
      '1.1',
      ({ series }) => series.name,
      ({ series }, given) => {
        series.name = expectText(given, 'name');
      },
    ),
    GapWidth: value(
      '1.7',
      ({ chart }) => chart.gapWidth,
      ({ chart }, given) => {
        chart.gapWidth = expectNumber(given, 'gapWidth');
      },
    ),
    Format: object('1.1', (on) => wrap('ChartSeriesFormat', on)),
    Delete: act('1.7', ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    }),
    SetValues: act('1.7', ({ series }, source) => {
      series.values = addressOf(source);
    }),
    SetXAxisValues: act('1.7', ({ series }, source) => {
      series.categories = addressOf(source);
    }),
  },
});

define('ChartSeriesFormat', { members: { Fill: object('1.1', (on) => wrap('ChartFill', on)) } });

define('ChartFill', {
  members: {
    SetSolidColor: act('1.1', ({ series }, given) => {
      series.color = colour(given);
    }),
    Clear: act('1.1', ({ series }) => {
      series.color = '';
    }),
  },
});

define('ChartTitle', {
  members: {
    Text: value(
      '1.1',
      ({ chart }) => chart.title,
      ({ chart }, given) => {
        chart.title = expectText(given, 'text');
      },
    ),
    Visible: value(
      '1.1',
      ({ chart }) => chart.title !== '',
      ({ chart }, given) => {
        if (!expectFlag(given, 'visible')) chart.title = '';
      },
    ),
  },
});

const POSITIONS = ['Bottom', 'Top', 'Left', 'Right', 'Corner'];

define('ChartLegend', {
  members: {
    Position: value(
      '1.1',
      ({ chart }) => chart.legend.position,
      ({ chart }, given) => {
        chart.legend.position = expectOneOf(given, POSITIONS, 'position');
      },
    ),
    Visible: value(
      '1.1',
      ({ chart }) => chart.legend.visible,
      ({ chart }, given) => {
        chart.legend.visible = expectFlag(given, 'visible');
      },
    ),
  },
});

define('ChartAxes', {
  members: {
    CategoryAxis: object('1.1', (on) => wrap('ChartAxis', { ...on, which: 'category' })),
    ValueAxis: object('1.1', (on) => wrap('ChartAxis', { ...on, which: 'value' })),
  },
});

define('ChartAxis', {
  members: {
    ReversePlotOrder: value(
      '1.7',
      ({ chart }) => chart.reversed,
      ({ chart, which }, given) => {
        if (which !== 'category')
          throw new HostError('NotImplemented', 'Only the category axis is kept here.');
        chart.reversed = expectFlag(given, 'reversePlotOrder');
      },
    ),
  },
});
