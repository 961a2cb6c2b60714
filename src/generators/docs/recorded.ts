import { recordedResults, type RecordedResults } from '../../core/documents/recorded-results';
import { readEvidence } from '../../host/evidence-store';

/** What the gates recorded last of a module, on this machine. */
export function recordedOf(workspaceRoot: string, root: string): RecordedResults {
  return recordedResults((gate) => {
    const found = readEvidence(workspaceRoot, root, gate);
    return found.state === 'present' ? found.evidence.data : undefined;
  });
}
