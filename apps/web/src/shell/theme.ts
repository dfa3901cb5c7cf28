import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** 藍: the deep indigo of the site, and 浅葱: the teal that marks what is alive in it. */
const ai: MantineColorsTuple = [
  '#eef1fb',
  '#dde3f6',
  '#b9c4ec',
  '#94a4e1',
  '#7386d6',
  '#5a6fcb',
  '#4659b8',
  '#354699',
  '#28377c',
  '#1b2657',
];
const asagi: MantineColorsTuple = [
  '#e5f8f5',
  '#cbeee9',
  '#97dcd3',
  '#5fc8bc',
  '#35b5a8',
  '#1ca497',
  '#0c8c81',
  '#08776e',
  '#065f59',
  '#034843',
];
const gray: MantineColorsTuple = [
  '#f7f8fb',
  '#eef0f6',
  '#e2e6ef',
  '#d0d6e3',
  '#b0b8ca',
  '#8891a7',
  '#5f687f',
  '#475069',
  '#31394f',
  '#1d2436',
];
const dark: MantineColorsTuple = [
  '#d9deec',
  '#b3bacf',
  '#929bb5',
  '#6d7793',
  '#48516e',
  '#343c57',
  '#282f47',
  '#1c2238',
  '#141a2c',
  '#0d1221',
];

const fonts = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  '"Hiragino Sans"',
  '"Hiragino Kaku Gothic ProN"',
  '"Yu Gothic UI"',
  '"Noto Sans JP"',
  '"Noto Sans CJK JP"',
  'Meiryo',
  'sans-serif',
].join(', ');

export const theme = createTheme({
  colors: { ai, asagi, gray, dark },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 5 },
  black: '#1d2436',
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '650', sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.4' } } },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '24px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '0.8125rem', sm: '0.9rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.7', lg: '1.7', xl: '1.6' },
  components: {
    Badge: { defaultProps: { tt: 'none' } },
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
  },
});

const light = {
  '--csite-page': '#f3f5fa',
  '--csite-card': '#ffffff',
  '--csite-line': '#e2e6ef',
  '--csite-soft': '#f7f8fc',
  '--csite-muted': '#5b647b',
  '--csite-invited': '#e3f4b4',
  '--csite-accent': '#08776e',
  '--csite-shadow': '0 1px 2px rgb(27 38 87 / 6%), 0 8px 24px -12px rgb(27 38 87 / 12%)',
  '--mantine-color-dimmed': '#5b647b',
  '--mantine-color-error': '#c02637',
  '--mantine-color-orange-light-color': '#9a3606',
  '--mantine-color-placeholder': '#6b748b',
};

const dim = {
  '--csite-page': '#0d1221',
  '--csite-card': '#151b2e',
  '--csite-line': '#2a3149',
  '--csite-soft': '#1a2137',
  '--csite-muted': '#a3abc2',
  '--csite-invited': '#35451a',
  '--csite-accent': '#5fc8bc',
  '--csite-shadow': '0 1px 2px rgb(0 0 0 / 40%)',
  '--mantine-color-body': '#151b2e',
  '--mantine-color-ai-light': 'rgb(115 134 214 / 20%)',
  '--mantine-color-ai-light-color': '#b9c4ec',
  '--mantine-color-asagi-light': 'rgb(53 181 168 / 16%)',
  '--mantine-color-asagi-light-color': '#97dcd3',
  '--mantine-color-dimmed': '#a3abc2',
  '--mantine-color-anchor': '#94a4e1',
  '--mantine-color-error': '#ff8a94',
  '--mantine-color-placeholder': '#8d96b0',
};

/** The site's own surfaces: a page a shade off the cards that lie on it. */
export const surfaces: CSSVariablesResolver = () => ({ variables: {}, light, dark: dim });
