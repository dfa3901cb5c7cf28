/** How the global setup talks to the workers: jest hands them its own environment. The one place here that touches it. */
export const testEnvironment = {
  get: (name: string): string | undefined => process.env[name],
  set: (name: string, value: string): void => {
    process.env[name] = value;
  },
};
