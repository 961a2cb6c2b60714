/** What new contracts say of themselves. Readers of generated modules read what they know and leave the rest aside. */
export const CONTRACT_TERMS = { 'x-version': '1.0.0', 'x-readers': 'tolerant' } as const;
