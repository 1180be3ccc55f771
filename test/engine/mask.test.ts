import fc from 'fast-check';
import { maskNumbers } from '../../src/engine/mask';

test.each([
  ['党员001身份证号999999199001010016有误', '党员001身份证号999*************16有误'],
  ['99999919900101001x', '999*************1x'],
  ['999999 19900101 0016', '999*************16'],
  ['999999900101001', '999**********01'],
  ['电话13800000000', '电话138******00'],
  ['138-0000-0000', '138******00'],
  ['138 0000 0000', '138******00'],
  ['+8613800000000', '+86*********00'],
  ['１３８００００００００', '138******00'],
  ['党员00113800000000', '001*********00'.replace('001', '党员001')],
  ['029-00000000', '029******00'],
])('%s', (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
});

test.each([
  '第一党支部第二季度未召开党员大会（应不少于1次）',
  '“党员名册”第12行的“入党日期”为2020年7月1日，早于2021年7月1日',
  '1月、2月、3月、4月、5月、6月、7月、8月、9月、10月、11月、12月',
  '市组通字〔2020〕45号，2020-07-15至2020-12-31',
  '共1000000行',
])('leaves %s alone', (text) => {
  expect(maskNumbers(text)).toBe(text);
});

test('no ID number or mobile number survives, wherever it stands among Chinese words', () => {
  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
  const words = fc.constantFrom('', '党员', '，', '（', '：', '\n');
  fc.assert(
    fc.property(
      words,
      digits(17),
      fc.constantFrom('0', 'X', 'x'),
      digits(9),
      words,
      (before, id, last, phone, after) => {
        const [number, mobile] = [id.join('') + last, `13${phone.join('')}`];
        const masked = maskNumbers(`${before}${number}${after}，${mobile}。`);
        expect(masked).not.toContain(number);
        expect(masked).not.toContain(mobile);
      },
    ),
  );
});
