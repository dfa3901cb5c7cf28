/** What the renewal of a session needs of the browser; a test brings its own. */
export interface RefreshPorts {
  /** Runs one at a time over all tabs of the site. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Exchanges the refresh cookie; false when the session is over. */
  readonly renew: () => Promise<boolean>;
  /** When any tab renewed last, in epoch milliseconds. */
  readonly renewedAt: () => number;
  readonly remember: (at: number) => void;
  readonly now: () => number;
}

/**
 * Renews the session after a request sent at `sentAt` was refused. Of all tabs and requests that meet the same expiry
 * one renews: the others wait for it and find that it happened after they were sent.
 */
export const refreshOnce = (ports: RefreshPorts): ((sentAt: number) => Promise<boolean>) => {
  let overSince = 0;
  return (sentAt) =>
    ports.exclusively(async () => {
      if (ports.renewedAt() >= sentAt) return true;
      if (overSince >= sentAt) return false;
      const renewed = await ports.renew();
      if (renewed) ports.remember(ports.now());
      else overSince = ports.now();
      return renewed;
    });
};
