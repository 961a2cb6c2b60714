/** What package.json says in every kind of workspace. */
export function packageEntry(name: string): object {
  return { name, version: '0.0.1', private: true, type: 'module' };
}
