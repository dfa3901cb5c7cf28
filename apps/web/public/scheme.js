/* Before anything is painted: light or dark as chosen here (the choice is kept by Mantine), or as the device has it. */
{
  const chosen = () => {
    try {
      return localStorage.getItem('mantine-color-scheme-value');
    } catch {
      return null;
    }
  };
  const asDevice = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const kept = chosen();
  const scheme = kept === 'dark' || kept === 'light' ? kept : asDevice();
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  document.querySelector('meta[name="color-scheme"]').content = scheme;
}
