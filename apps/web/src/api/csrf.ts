const COOKIES = ['__Host-csite-csrf', 'csite-csrf'];

/** The token that proves a request comes from a page of this site; absent before log-in. */
export const csrfToken = (cookies: string): string | undefined => {
  const pairs = cookies.split('; ').map((pair) => pair.split('=') as [string, string?]);
  for (const name of COOKIES) {
    const value = pairs.find(([key]) => key === name)?.[1];
    if (value !== undefined && value !== '') return decodeURIComponent(value);
  }
  return undefined;
};

/** What a page assigns to `document.cookie` to be without the token. */
export const forgetCsrfToken = (): readonly string[] => COOKIES.map((name) => `${name}=; Path=/; Max-Age=0; Secure`);
