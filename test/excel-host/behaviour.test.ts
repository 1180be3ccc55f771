/** What the fake does where it does not refuse, asked by the real client. */
import { readFileSync } from 'node:fs';
import { FakeExcel } from './fake-excel';
import './interpreter';
import { startExcel } from './node-client';
import { declaredMembers } from './objects';

const SHEET = '名册';

function start(): FakeExcel {
  const fake = new FakeExcel({ firstSheet: SHEET });
  startExcel(fake);
  return fake;
}

describe('the declared members', () => {
  /** `class Range … { … [Api set: ExcelApi 1.9] … clear(` → `Range.clear` → `1.9`, its first overload's. */
  function reference(): Map<string, string> {
    const text = readFileSync('node_modules/@microsoft/office-js/dist/office.d.ts', 'utf8');
    const excel = text.slice(text.indexOf('declare namespace Excel'));
    const sets = new Map<string, string>();
    let current = '';
    let set = '';
    for (const line of excel.split('\n')) {
      const [, className] = /^ {4}class (\w+)/.exec(line) ?? [];
      if (className) [current, set] = [className, '1.1'];
      if (/^ {4}(?:interface|enum|module) /.test(line)) current = '';
      const [, version] = /\[Api set: ExcelApi (\d+\.\d+)/.exec(line) ?? [];
      if (version) set = version;
      const [, member] = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line) ?? [];
      const key = `${current}.${member}`;
      if (current && member && !sets.has(key)) sets.set(key, set);
    }
    return sets;
  }

  it('stand in the reference with the same ExcelApi set', () => {
    const known = reference();
    const wrong = declaredMembers()
      .map(({ className, member, since }) => ({ name: `${className}.${member}`, since }))
      .filter(({ name }) => !name.startsWith('Runtime.'))
      .filter(({ name, since }) => known.get(name) !== since)
      .map(({ name, since }) => `${name}: ${since} here, ${known.get(name) ?? 'absent'} there`);
    expect(wrong).toEqual([]);
  });
});

describe('loading', () => {
  it('follows paths through collections and answers only what was asked', async () => {
    const fake = start();
    fake.addSheet('二');
    const loaded = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('二').names.add('mine', worksheets.getItem('二').getRange('A1'));
      worksheets.load('items/name,items/names/items/name,items/protection/protected');
      await context.sync();
      const [first, second] = worksheets.items;
      const namesOf = (sheet: Excel.Worksheet | undefined): string[] =>
        sheet?.names.items.map(({ name }) => name) ?? [];
      return {
        names: [first?.name, second?.name],
        first: namesOf(first),
        second: namesOf(second),
        position: () => first?.position,
      };
    });
    expect(loaded).toMatchObject({ names: [SHEET, '二'], first: [], second: ['mine'] });
    expect(loaded.position).toThrow(/not available/);
  });

  it('answers a mixture with null', async () => {
    const fake = start();
    fake.sheet(SHEET).hiddenRows.add(1);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange('A1:A3');
      range.getRow(0).format.fill.color = '#FF0000';
      range.load('rowHidden');
      range.format.fill.load('color');
      await context.sync();
      expect(range.rowHidden).toBeNull();
      expect(range.format.fill.color).toBeNull();
    });
  });

  it('takes long arrays in the pieces the client cuts them into', async () => {
    const fake = start();
    const values = Array.from({ length: 2000 }, (_, row) => [row, `党员${row}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('A1:B2000').values = values;
      await context.sync();
    });
    expect(fake.sheet(SHEET).cells.get(1999, 0)?.value).toBe(1999);
    expect(fake.sheet(SHEET).cells.get(1999, 1)?.value).toBe('党员1999');
  });
});

describe('conditional formats', () => {
  it('are added first, and their ids are their places', async () => {
    const fake = start();
    const order = await Excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem(SHEET).getRange('A1:A9').conditionalFormats;
      for (const formula of ['=1', '=2', '=3']) rules.add('Custom').custom.rule.formula = formula;
      await context.sync();
      rules.load('items/id,items/priority');
      await context.sync();
      return rules.items.map(({ id, priority }) => [id, priority]);
    });
    expect(order).toEqual([
      ['0', 0],
      ['1', 1],
      ['2', 2],
    ]);
    expect(fake.sheet(SHEET).rules.map(({ formula }) => formula)).toEqual(['=3', '=2', '=1']);
  });

  it('move to the place asked, at most to the end, or counted from the back', async () => {
    const fake = start();
    await Excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem(SHEET).getRange('A1').conditionalFormats;
      for (const [formula, place] of [
        ['=1', 0],
        ['=2', 99],
        ['=3', -1],
        ['=4', -2],
      ] as const) {
        const rule = rules.add('Custom');
        rule.custom.rule.formula = formula;
        rule.priority = place;
      }
      await context.sync();
    });
    expect(fake.sheet(SHEET).rules.map(({ formula }) => formula)).toEqual(['=1', '=2', '=4', '=3']);
  });
});

describe('events', () => {
  it('reach handlers that were added through the client, until they are removed', async () => {
    const fake = start();
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address, changeType }) => {
        heard.push(`${changeType} ${address}`);
      });
      await context.sync();
      return added;
    });
    fake.type(SHEET, 'B2', '党员001');
    fake.insertRows(SHEET, 1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    fake.type(SHEET, 'B3', '党员002');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual(['RangeEdited B2', 'RowInserted 2:2']);
  });
});

describe('custom XML', () => {
  it('is found by its namespace and must be well-formed', async () => {
    const fake = start();
    const found = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add('<a xmlns="urn:one">1</a>');
      parts.add('<p:b xmlns:p="urn:two">2</p:b>');
      const only = parts.getByNamespace('urn:two').getOnlyItemOrNullObject();
      const xml = only.getXml();
      await context.sync();
      return xml.value;
    });
    expect(found).toBe('<p:b xmlns:p="urn:two">2</p:b>');
    const bad = Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:one">1 & 2</a>');
      await context.sync();
    });
    await expect(bad).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(fake.book.parts).toHaveLength(2);
  });
});
