/**
 * Platforms: what is named after one tends to bundle what belongs to several domains (WSP 3). Names that are
 * words of the language too (meta, teams, zoom) are not in it: a workspace may mean the word.
 */
export const PLATFORMS: ReadonlySet<string> = new Set([
  'discord',
  'facebook',
  'github',
  'gitlab',
  'google',
  'instagram',
  'linkedin',
  'microsoft',
  'openai',
  'paypal',
  'reddit',
  'salesforce',
  'shopify',
  'skype',
  'slack',
  'stripe',
  'telegram',
  'tiktok',
  'twitch',
  'twitter',
  'whatsapp',
  'youtube',
]);
