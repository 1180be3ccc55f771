/** Name and version of the browser as its own words have it: `Edge 130`, `Chrome 130`, `Firefox 128`. */
export function browserName(userAgent: string): string {
  const [, edge] = /Edg\/(\d+)/.exec(userAgent) ?? [];
  if (edge !== undefined) return `Edge ${edge}`;
  const [, name, version] = /(Chrome|Firefox)\/(\d+)/.exec(userAgent) ?? [];
  if (name !== undefined && version !== undefined) return `${name} ${version}`;
  const [, safari] = /Version\/(\d+).*Safari/.exec(userAgent) ?? [];
  return safari === undefined ? '浏览器' : `Safari ${safari}`;
}
