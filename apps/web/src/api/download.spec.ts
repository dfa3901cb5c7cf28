import { fileNameIn } from './download';

describe('the name of a file', () => {
  it('is the one that the server gives it', () => {
    expect(fileNameIn('attachment; filename="contract-history-neo-until-2025-05-20.csv"')).toBe(
      'contract-history-neo-until-2025-05-20.csv',
    );
  });

  it.each([null, '', 'attachment', 'attachment; filename="../x"'])('is a plain word where there is none to use: %p', (header) => {
    expect(fileNameIn(header)).toBe('download');
  });
});
