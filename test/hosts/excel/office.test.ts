import {
  apiSet,
  associate,
  clientVersion,
  hostVersion,
  isExcelHere,
  officeTheme,
  onThemeChange,
  ready,
} from '../../../src/hosts/excel/office';
import { DARK_THEME, type FakeOffice } from '../../excel-host/client';
import { FakeExcel } from '../../excel-host/fake-excel';
import { startExcel } from '../../excel-host/node-client';

describe('without Office.js', () => {
  it('is no Excel', async () => {
    expect(isExcelHere()).toBe(false);
    expect(await ready()).toBe(false);
  });
});

describe('in Excel', () => {
  let office: FakeOffice;
  beforeAll(() => {
    office = startExcel(new FakeExcel());
  });

  it('is ready and tells its versions', async () => {
    expect(await ready()).toBe(true);
    expect(isExcelHere()).toBe(true);
    expect(hostVersion()).toBe('Excel 16.0.14332.20604 (PC)');
    expect(apiSet()).toBe('1.14');
  });

  it('tells the version of Office.js where its loader has said it', () => {
    expect(clientVersion()).toBeNull();
    Reflect.set(globalThis, 'OSF', { ConstantNames: { FileVersion: '16.0.15407.10000' } });
    expect(clientVersion()).toBe('16.0.15407.10000');
  });

  it('follows the theme when the pane gets the focus back', () => {
    const page = new EventTarget();
    const seen: boolean[] = [];
    expect(officeTheme()).toEqual({ dark: false, background: '#FFFFFF', foreground: '#000000' });
    const stop = onThemeChange(page, ({ dark }) => seen.push(dark));
    page.dispatchEvent(new Event('focus'));
    office.theme = DARK_THEME;
    page.dispatchEvent(new Event('focus'));
    page.dispatchEvent(new Event('focus'));
    stop();
    page.dispatchEvent(new Event('focus'));
    expect(seen).toEqual([true]);
    expect(officeTheme().background).toBe('#262626');
  });

  it('does without a theme where Excel gives none', () => {
    Object.defineProperty(Office.context, 'officeTheme', { value: undefined, configurable: true });
    expect(officeTheme()).toEqual({ dark: false, background: null, foreground: null });
  });

  it('tells the ribbon that a command has ended, also when it failed', async () => {
    const completed = jest.fn();
    const ran = jest.fn(() => Promise.reject(new Error('x')));
    associate('clearMarks', ran);
    office.commands.get('clearMarks')?.({ completed });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(ran).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
