/** `deal-size` as `DEAL_SIZE`. */
export function constantCase(name: string): string {
  return name.replaceAll('-', '_').toUpperCase();
}
