import Bowser from 'bowser';

/** What a client says of itself in its User-Agent; it may say anything. */
export interface DeviceWords {
  readonly browser?: string;
  readonly system?: string;
}

/** `curl/8.5.0` is no browser, and yet has a name. */
const programOf = (userAgent: string): string | undefined => /^[\w.-]{1,40}/.exec(userAgent)?.[0];

/** Families without versions, which change by themselves. */
export const deviceOf = (userAgent: string): DeviceWords => {
  if (userAgent === '') return {};
  const { browser, os } = Bowser.parse(userAgent);
  const name = browser.name || programOf(userAgent);
  return { ...(name && { browser: name.slice(0, 40) }), ...(os.name && { system: os.name.slice(0, 40) }) };
};

/** On one line; empty where nothing was told. */
export const deviceName = (userAgent: string): string => Object.values(deviceOf(userAgent)).join(' / ');
