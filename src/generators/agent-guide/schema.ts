/** Options of `nx g @wsp/amiw:agent-guide`. */
export interface AgentGuideGeneratorSchema {
  /** File from the workspace root. @default 'AGENTS.md' */
  readonly file?: string;
}
