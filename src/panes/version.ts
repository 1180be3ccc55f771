import manifest from '../../package.json';

/** The product's version, as the package has it. */
export const VERSION: string = manifest.version;
