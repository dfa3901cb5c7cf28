import { offReason } from '../allowed';
import type { Draft } from '../asked';
import type { ChangeNow, Judgement } from '../change-form';

/** The reading as it will be kept: half-width kana become full-width. */
export const fullWidthKana = (typed: string): string => typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');

const kanaLetters = /^[\p{Script=Katakana}\p{Script=Hiragana}ー・ A-Za-z0-9&.,'()/+-]+$/u;

/** 会社名 and its フリガナ; asked for only when both stand there and one is new. */
export const judgeLegalName = ({ contract, customer }: Pick<ChangeNow, 'contract' | 'customer'>, draft: Draft): Judgement => {
  const off = offReason(contract.actions, 'legal-name', 'neutral');
  if (off) return { kind: 'refused', reason: off };
  const company = (draft.company ?? '').trim();
  const companyKana = fullWidthKana(draft.companyKana ?? '');
  if (company === '' && companyKana === '') return { kind: 'empty' };
  if (company === '') return { kind: 'wrong', words: 'needCompany' };
  if (companyKana === '') return { kind: 'wrong', words: 'needKana' };
  if (!kanaLetters.test(companyKana)) return { kind: 'wrong', words: 'needKanaLetters' };
  const { contractor } = customer;
  if (company === contractor.company && companyKana === contractor.companyKana) return { kind: 'wrong', words: 'needOtherName' };
  return { kind: 'quotable', asked: { kind: 'legal-name', company, companyKana } };
};
