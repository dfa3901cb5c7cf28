/** The English side of a feature's dictionary: every key of the Japanese one, or it does not compile. */
export type Translated<Japanese> = { readonly [Key in keyof Japanese]: string };
