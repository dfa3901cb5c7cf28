/** The environment is wrong: `message` is one sentence for the person who starts the process. */
export class ConfigError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ConfigError';
  }
}
