import { askedBy, readAsked } from '../../../src/ledger/parse/asked';
import { UNREADABLE } from '../../../src/ledger/parse/value';

const CONTEXT = { year: null };

describe('a heading that asks after one value', () => {
  it.each([
    ['是否正式党员', 'memberStatus', '是', '正式'],
    ['是否正式党员', 'memberStatus', '否', '预备'],
    ['是否为预备党员', 'memberStatus', '√', '预备'],
    ['是否预备党员', 'memberStatus', '×', '正式'],
    ['是否撤销', 'branchStatus', '是', '撤销'],
    ['是否撤销', 'branchStatus', '否', '在册'],
    ['是否已撤销', 'branchStatus', '未', '在册'],
    ['是否联合党支部', 'branchForm', '是', '联合'],
    ['是否联合党支部', 'branchForm', '否', '正式'],
    ['是否停止党籍', 'standing', '否', '正常'],
    ['是否长期病假', 'duty', '是', '长期病假'],
    // Words of the enumeration itself remain what they are.
    ['是否正式党员', 'memberStatus', '预备党员', '预备'],
  ] as const)('%s (%s), %s: %s', (heading, type, value, expected) => {
    const asked = askedBy(heading, type);
    expect(asked && readAsked(type, asked, value, CONTEXT)).toBe(expected);
  });

  it('asks nothing of types that have no such value, and nothing without the question', () => {
    expect(askedBy('正式党员', 'memberStatus')).toBeNull();
    expect(askedBy('是否流动党员', 'memberStatus')).toBeNull();
    expect(askedBy('是否流动党员', 'yesNo')).toBeNull();
  });

  it('leaves what is neither an answer nor a value unreadable', () => {
    const asked = askedBy('是否正式党员', 'memberStatus');
    expect(asked && readAsked('memberStatus', asked, '详见附件', CONTEXT)).toBe(UNREADABLE);
  });
});
