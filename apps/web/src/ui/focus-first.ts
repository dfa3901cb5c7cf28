/** After a refused submit the keyboard stands in the first field that is wrong. Inputs carry their field's name as id. */
export const focusFirst = (errors: Readonly<Record<string, unknown>>): void => {
  const [first] = Object.keys(errors);
  if (first !== undefined) document.getElementById(first)?.focus();
};
