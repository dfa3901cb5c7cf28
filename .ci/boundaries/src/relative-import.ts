import { Yen } from '../../../libs/values/src/yen';

export const fence = Yen;
