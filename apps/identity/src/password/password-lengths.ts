/** Code points that a password needs, whether or not a second factor stands beside it (promise 31). */
export const shortestPassword = 15;
export const longestPassword = 128;
