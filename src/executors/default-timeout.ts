/** Time limit of a gate that runs the module's code; `timeoutSeconds` of its target replaces it. */
export const DEFAULT_TIMEOUT_SECONDS = 120;
