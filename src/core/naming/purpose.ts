/** Why a text cannot be the purpose of a module, as a full sentence; `undefined` if it can. */
export function purposeProblem(purpose: string): string | undefined {
  if (!/\p{L}/u.test(purpose))
    return `The purpose ${JSON.stringify(purpose.slice(0, 40))} has no word.`;
  if (purpose.length > MAX_LENGTH) return `The purpose has ${purpose.length} characters.`;
  const mark = /<%|%>|\{\{|\}\}|\]\(|`|<\/?[a-z!]/i.exec(purpose)?.[0];
  if (mark !== undefined) return `The purpose holds \`${mark}\`, which documents take for a mark.`;
  return undefined;
}

/** A sentence that people read at one glance; it stands in the documents and in the project graph. */
const MAX_LENGTH = 300;
