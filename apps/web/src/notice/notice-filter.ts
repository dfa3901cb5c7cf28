import type { NoticeFilter, NoticeKind } from './notice.queries';

export const noticeKinds = ['incident', 'maintenance', 'news'] as const satisfies readonly NoticeKind[];

const isKind = (value: string | null): value is NoticeKind => noticeKinds.some((kind) => kind === value);

/** The filter in a URL such as `?product=neo&kind=news`; what it does not know it leaves out. */
export const filterIn = (search: URLSearchParams): NoticeFilter => {
  const product = search.get('product');
  const kind = search.get('kind');
  return { ...(product !== null && product !== '' && { product }), ...(isKind(kind) && { kind }) };
};

export const searchOf = ({ product, kind }: NoticeFilter): Record<string, string> => ({
  ...(product !== undefined && { product }),
  ...(kind !== undefined && { kind }),
});
