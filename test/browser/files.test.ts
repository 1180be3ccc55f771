import { added, copyName } from '../../src/browser/files';

const file = (name: string, byte: number) => ({ name, bytes: async () => Uint8Array.of(byte).buffer });

test('files opened together add up; one opened again replaces itself', () => {
  const [roster, meetings, newRoster] = [file('名册.xlsx', 1), file('活动.xlsx', 2), file('名册.xlsx', 3)];
  expect(added([roster, meetings], [newRoster])).toEqual([meetings, newRoster]);
});

test.each([
  ['台账.xlsx', '台账-校验.xlsx'],
  ['台账.XLSM', '台账-校验.XLSM'],
  ['台账-校验.xlsx', '台账-校验.xlsx'],
  ['2024.机关.台账.xlsx', '2024.机关.台账-校验.xlsx'],
  ['无扩展名', '无扩展名-校验.xlsx'],
])('the copy of %s is %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
