import { ApiProblem } from '../api/problem';
import { downloadPatiently } from './download-patiently';

const making = (): ApiProblem => new ApiProblem(503, 'invoice.file-being-made', '');

describe('saving a PDF', () => {
  it('asks again while it is being made', async () => {
    const save = jest.fn().mockRejectedValueOnce(making()).mockRejectedValueOnce(making()).mockResolvedValueOnce(undefined);
    await downloadPatiently('/invoices/1/pdf', save, 0);
    expect(save).toHaveBeenCalledTimes(3);
  });

  it('tells any other refusal at once, and in the end this one, too', async () => {
    const refused = new ApiProblem(404, 'invoice.unknown', '');
    const save = jest.fn().mockRejectedValue(refused);
    await expect(downloadPatiently('/x', save, 0)).rejects.toBe(refused);
    expect(save).toHaveBeenCalledTimes(1);
    await expect(downloadPatiently('/x', jest.fn().mockRejectedValue(making()), 0)).rejects.toThrow();
  });
});
