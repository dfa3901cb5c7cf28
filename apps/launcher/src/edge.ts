import type { Installation } from './installation';

type Edge = Pick<Installation, 'environment' | 'ports'>;

/** What the gateway with that number is told besides. The demo is heard on this machine alone, unless HOST says otherwise. */
export function edgeEnvironment(edge: Edge, index: number): NodeJS.ProcessEnv {
  return { PORT: String(edge.ports[index]), HOST: hostOf(edge) };
}

/** Where the site itself answers: the port for health alone is open a moment earlier. */
export function edgeAddress(edge: Edge, index: number): string {
  const host = hostOf(edge);
  const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${edge.ports[index]}`;
}

/** Empty counts as unset: the gateway by itself would listen to everybody. */
const hostOf = ({ environment }: Edge): string => environment['HOST'] || '127.0.0.1';
