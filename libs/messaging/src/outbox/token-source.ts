/** Derives the secret of a one-time link; asked at the moment of publishing, so that no database ever holds it. */
export interface TokenSource {
  tokenFor(linkId: string): string;
}
