import { type ApplicationState, applicationStates, type Bilingual, conflict } from '@csite/protocol';

/** Which state may follow which: all there is to the life of an application. */
const next: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  quoted: ['submitted', 'expired'],
  submitted: ['scheduled', 'withdrawn', 'rejected'],
  scheduled: ['applied', 'withdrawn', 'rejected'],
  applied: [],
  withdrawn: [],
  rejected: [],
  expired: [],
};

export const stateWords: Readonly<Record<ApplicationState, Bilingual>> = {
  quoted: { ja: '見積済み', en: 'quoted' },
  submitted: { ja: '申請中', en: 'submitted' },
  scheduled: { ja: '予定', en: 'scheduled' },
  applied: { ja: '適用済み', en: 'applied' },
  withdrawn: { ja: '取下げ済み', en: 'withdrawn' },
  rejected: { ja: '却下済み', en: 'rejected' },
  expired: { ja: '期限切れ', en: 'expired' },
};

/** States in which an application stands in the way of another of its kind. */
export const openStates = ['submitted', 'scheduled'] as const satisfies readonly ApplicationState[];

export const isOpen = (state: ApplicationState): boolean => next[state].includes('withdrawn');

/** States that a life may end in. */
export const endStates = applicationStates.filter((state) => next[state].length === 0);

/** @throws Failure `conflict` `application.illegal-transition` when `to` cannot follow `from`. */
export const follow = (from: ApplicationState, to: ApplicationState): ApplicationState => {
  if (next[from].includes(to)) return to;
  const [was, wanted] = [stateWords[from], stateWords[to]];
  throw conflict('application.illegal-transition', {
    ja: `このお申し込みは「${was.ja}」のため、「${wanted.ja}」にできません。画面を更新して状態をご確認ください。`,
    en: `This application is ${was.en} and cannot become ${wanted.en}. Load it again to see its state.`,
  });
};
