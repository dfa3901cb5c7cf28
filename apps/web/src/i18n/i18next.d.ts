import 'i18next';
import type { ja } from './resources';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof ja;
  }
}
