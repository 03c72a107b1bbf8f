type QueryValue = string | number | boolean | null | undefined;
type Pieces = {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>> | undefined;
};

function filledPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
}

/** The address of a route: its path with the params put in, and the query; an absent query value is left out. */
export function apiUrl(route: { readonly path: string }, { params = {}, query = {} }: Pieces = {}): string {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) {
      if (value !== undefined && value !== null) search.append(name, String(value));
    }
  }
  const path = filledPath(route.path, params);
  return search.size > 0 ? `${path}?${search}` : path;
}
