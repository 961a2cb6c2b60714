import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { cleanEnvironment } from './environment';

interface Answer {
  readonly id?: number;
  readonly result?: { readonly content?: readonly { readonly text: string }[] };
  readonly error?: { readonly message: string };
}

/** Nx Console's language server as agents talk to it, over a workspace. */
export interface NxMcp {
  /** Calls a tool, and hands back all that it said. Throws what the server answers instead. */
  call(tool: string, args?: object): Promise<string>;
  close(): void;
}

export async function startNxMcp(workspaceRoot: string): Promise<NxMcp> {
  const args = [require.resolve('nx-mcp'), workspaceRoot, '--minimal=false', '--disableTelemetry'];
  const server = spawn(process.execPath, args, {
    cwd: workspaceRoot,
    env: cleanEnvironment(process.env),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  createInterface(server.stdout).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const send = (message: object) =>
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const ask = (method: string, params: object) =>
    new Promise<Answer>((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  await ask('initialize', {
    protocolVersion: '2025-03-26',
    capabilities: {},
    clientInfo: { name: 'e2e', version: '1.0.0' },
  });
  send({ method: 'notifications/initialized' });
  return {
    async call(tool, given = {}) {
      const { result, error } = await ask('tools/call', { name: tool, arguments: given });
      if (error !== undefined) throw new Error(`${tool}: ${error.message}`);
      return (result?.content ?? []).map(({ text }) => text).join('\n');
    },
    close: () => server.kill(),
  };
}
