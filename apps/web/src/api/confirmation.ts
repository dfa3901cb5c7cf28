/** Asks the person to show that it is them; false when they would rather not. */
type Ask = () => Promise<boolean>;

let ask: Ask = () => Promise.resolve(false);
let asking: Promise<boolean> | undefined;

/** Who asks: the dialog, wherever it stands. */
export const onConfirmationRequired = (how: Ask): void => {
  ask = how;
};

/** Of all requests that need it at the same moment the person is asked once. */
export const confirmedByPerson = (): Promise<boolean> => {
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
};

/** The server wants to know first who is there; the answer stays unread for whoever gets it. */
export const asksWhoIsThere = async (response: Response): Promise<boolean> => {
  if (response.status !== 403) return false;
  try {
    const { code } = (await response.clone().json()) as { code?: unknown };
    return code === 'session.confirmation-required';
  } catch {
    return false;
  }
};
