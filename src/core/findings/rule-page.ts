/** What a rule's page says of why there is the rule; empty when it says nothing. */
export function whyOf(page: string): string {
  return /^## Why\n+([\s\S]*?)(?=\n## |$(?![\s\S]))/m.exec(page)?.[1]?.trim() ?? '';
}
