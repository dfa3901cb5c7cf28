/** Names and values of the environment, as text. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The one place that reads process.env. */
export const processEnvironment = (): Environment => ({ ...process.env });
