/** Where the page's workbooks come from: a person's own files, or the samples beside the page. */
import type { FileSource } from '../worker/client';

const SAMPLES = {
  organ: { file: 'organ-planted.xlsx', name: '机关示例台账.xlsx' },
  university: { file: 'university-planted.xlsx', name: '高校示例台账.xlsx' },
} as const;
export type SampleId = keyof typeof SAMPLES;

/** In the single file, which can fetch nothing, the samples stand in the page as base64. */
function embeddedSample(file: string): Uint8Array<ArrayBuffer> | null {
  const element = document.querySelector(`script[type="text/plain"][data-file="samples/${file}"]`);
  if (!element?.textContent) return null;
  return Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
}

export function sampleFile(id: SampleId): FileSource {
  const { file, name } = SAMPLES[id];
  return {
    name,
    bytes: async () => {
      const embedded = embeddedSample(file);
      if (embedded) return embedded.buffer;
      const response = await fetch(`samples/${file}`);
      if (!response.ok) throw new Error(`samples/${file}: ${response.status}`);
      return response.arrayBuffer();
    },
  };
}

export const localFile = (file: File): FileSource => ({ name: file.name, bytes: () => file.arrayBuffer() });

/** Of files opened together, those with other names; a file opened again takes the place of the first. */
export const added = (files: readonly FileSource[], more: readonly FileSource[]): readonly FileSource[] => [
  ...files.filter(({ name }) => !more.some((file) => file.name === name)),
  ...more,
];

/** `台账.xlsx` → `台账-校验.xlsx`; the extension stays, and a copy of a copy keeps its name. */
export function copyName(name: string): string {
  const [, base = name, extension = '.xlsx'] = /^(.*?)(\.xls[xm])?$/i.exec(name) ?? [];
  return `${base.replace(/-校验$/, '')}-校验${extension}`;
}
