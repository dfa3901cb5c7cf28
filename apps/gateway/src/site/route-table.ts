/** The routes of the API as the router knows them: tells a wrong method from a wrong URL. */
export class RouteTable {
  private readonly routes: { readonly pattern: RegExp; readonly url: string; readonly methods: readonly string[] }[] = [];

  add(url: string, method: string | readonly string[]): void {
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/[.]/g, '\\.').replace(/:[^/]+/g, '[^/]+')}$`);
    this.routes.push({ url, pattern, methods: typeof method === 'string' ? [method] : method });
  }

  methodsAt(path: string): readonly string[] {
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].sort();
  }

  /** Every route: method and pattern. */
  get all(): readonly { readonly method: string; readonly url: string }[] {
    return this.routes.flatMap(({ url, methods }) => methods.map((method) => ({ method, url })));
  }
}
