/** An error as Excel reports it: a code, an English sentence, and the member that failed. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}

export const invalidArgument = (what: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`);

export const accessDenied = (what: string): HostError =>
  new HostError('AccessDenied', `You cannot perform the requested operation: ${what}`);

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}`);
