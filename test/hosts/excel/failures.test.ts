import { asFailure, isMissingMember } from '../../../src/hosts/excel/failures';
import { WorkbookFailure } from '../../../src/workbook/failure';

const officeError = (code: string, errorLocation?: string): Error =>
  Object.assign(new Error('The text of cell A1 is 110101199001010011'), {
    code,
    debugInfo: { errorLocation },
  });

describe('asFailure', () => {
  it.each([
    ['AccessDenied', 'denied'],
    ['InvalidOperationInCellEditMode', 'edit-mode'],
    ['ApiNotFound', 'unsupported-host'],
    ['NotImplemented', 'unsupported-host'],
    ['RequestPayloadSizeLimitExceeded', 'too-big-request'],
    ['ResponsePayloadSizeLimitExceeded', 'too-big-request'],
    ['RequestAborted', 'aborted'],
    ['GeneralException', 'aborted'],
    ['InvalidArgument', 'unknown'],
    ['SomethingNew', 'unknown'],
  ])('%s means %s', (code, meaning) => {
    expect(asFailure(officeError(code)).code).toBe(meaning);
  });

  it('names the member that failed, and never what stands in a cell', () => {
    expect(asFailure(officeError('InvalidArgument', 'Range.values')).detail).toBe(
      'InvalidArgument Range.values',
    );
    expect(asFailure(new Error('党员001')).detail).toBe('Error');
    expect(asFailure('党员001').detail).toBe('string');
  });

  it('leaves a failure as it is, and reads a missing Office.js', () => {
    const failure = new WorkbookFailure('cancelled');
    expect(asFailure(failure)).toBe(failure);
    expect(asFailure(new ReferenceError('Excel is not defined')).code).toBe('unsupported-host');
  });
});

describe('isMissingMember', () => {
  it('tells a missing member from other failures', () => {
    expect(isMissingMember(officeError('ApiNotFound'))).toBe(true);
    expect(isMissingMember(officeError('RequestAborted'))).toBe(false);
  });
});
