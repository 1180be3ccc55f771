import { utf8 } from '../../../src/hosts/xlsx/bytes';
import { parseXml } from '../../../src/hosts/xlsx/xml-tree';

const dataOf = (inside: string): string | undefined => {
  const root = parseXml(utf8(`<x:sheet><x:data>${inside}</x:data ><x:after/></x:sheet>`), 'data');
  expect(root.children.map(({ name }) => name)).toEqual(['data', 'after']);
  const data = root.child('data');
  return data && new TextDecoder().decode(data.source());
};

it.each([
  ['nothing', ''],
  ['cells', '<x:c r="A1"/><x:c r="B1">1</x:c>'],
  ['a longer name', '<x:dataX></x:dataX>'],
  ['the same name in another prefix', '<y:data></y:data>'],
  ['comments that close it', '<!-- </x:data> --><x:c/><!--</x:data>-->'],
  ['text that closes it', '<x:c><![CDATA[</x:data>]]></x:c>'],
])('passes over an element that holds %s', (_, inside) => {
  expect(dataOf(inside)).toBe(`<x:data>${inside}</x:data >`);
});

it.each(['<sheet><data><c/></sheet>', '<sheet><data><!-- </data></sheet>', '<sheet><data></datum></sheet>'])(
  'refuses an element that is not closed: %s',
  (markup) => {
    expect(() => parseXml(utf8(markup), 'data')).toThrow();
  },
);
