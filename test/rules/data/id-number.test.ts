import { dataIdNumber } from '../../../src/rules/data/id-number';
import { describeRule } from '../rule-tester';

/** Made-up region 999999; the last character was reckoned by hand: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2. */
const RIGHT = '999999199001010016';
const WRONG_CHECK = '999999199001010015';
const NO_SUCH_DAY = '999999199002300019';
const B = '第一党支部';
const given = (more: object) => ({
  branches: [{ branch: B }],
  members: [{ branch: B, name: '党员001', idNumber: RIGHT, ...more }],
});

describeRule(dataIdNumber, {
  'a right number of a man born on that day': {
    given: given({ bornOn: '1990-01-01', sex: '男' }),
    messages: [],
  },
  'a month of birth that holds the day': { given: given({ bornOn: '1990年1月' }), messages: [] },
  'a wrong check digit, and the number is not shown': {
    given: given({ idNumber: WRONG_CHECK }),
    outcome: { [B]: 'violation' },
    messages: ['“members”第2行（党员001）的身份证号校验位不符（第18位应与前17位相符）'],
    also: ({ findings }) => expect(JSON.stringify(findings)).not.toContain(WRONG_CHECK),
  },
  'a day that never was': {
    given: given({ idNumber: NO_SUCH_DAY }),
    messages: ['“members”第2行（党员001）的身份证号中的出生日期不存在（第7至14位应为真实日期）'],
  },
  'another birth date': {
    given: given({ bornOn: '1990-01-02' }),
    messages: ['“members”第2行（党员001）的身份证号与登记的出生日期1990年1月2日不一致（两者应一致）'],
  },
  'the other sex': {
    given: given({ sex: '女' }),
    messages: ['“members”第2行（党员001）的身份证号与登记的性别“女”不一致（两者应一致）'],
  },
  'kept as a number, Excel has cut it': {
    given: given({ idNumber: 999999199001010000 }),
    messages: [
      '“members”第2行（党员001）的身份证号被存成了数字，Excel只保留前15位，末尾几位已经丢失（应按文本填写）',
    ],
  },
  'fifteen digits, passports and masked numbers are not judged': {
    given: {
      branches: [{ branch: B }],
      members: ['999999900101001', 'E12345678', '999999********0016'].map((idNumber, index) => ({
        branch: B,
        name: `党员00${index}`,
        idNumber,
      })),
    },
    messages: [],
  },
});
