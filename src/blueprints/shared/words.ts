export { constantCase } from '../../core/naming/constant-case';

/** `deal-size` and `dealSize` are both `dealSize`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `deal-size` as `DealSize`. */
export function pascalCase(name: string): string {
  return name.split('-').map(capital).join('');
}

/** With a capital letter at its beginning. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `an intent`, `a record`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A text as it can stand in a comment of the sources without ending it. */
export function commentText(text: string): string {
  return text.replaceAll('*/', '* /');
}
