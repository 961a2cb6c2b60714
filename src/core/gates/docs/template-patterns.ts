/** Variables that templates of modules are made with: `__Note__` is bold text. */
const VARIABLES =
  'name|className|propertyName|constantName|fileName|moduleName|projectName|packageName|domain|purpose|description|title|today|date|author';
const VERBS = 'describe|explain|insert|write|add|document|list|put|fill in|summari[sz]e';

/** `<%- name %>`, or one half of it; not where quotes show that the mark itself is meant. */
const EJS_TAG =
  /(?<!['"])<%[-=_#]?(?!['"%])[^%\n]*[-_]?%>|(?<!['"])(?:<%(?!['"%])|(?<!%)%>(?!['"]))/g;
/** `{{ name }}`, but not `${{ name }}`. */
const MUSTACHE = /(?<!\$)\{\{[-\s]{0,5}[\w.$-]+[-\s]{0,5}\}\}/g;
const FILE_VARIABLE = new RegExp(`(?<![\\w\`])__(?:${VARIABLES})__(?![\\w\`])`, 'g');
const MARK_WITH_COLON = /\b(?:TODO|FIXME|XXX)\b(?:\s?\([^)\n]{0,60}\))?\s?:/g;
const MARK_ALONE = /(?=TODO|FIXME|XXX)(?<=^[ \t>*+|-]*)(?:TODO|FIXME|XXX)(?=[ \t.!…|]*$)/gm;
const MARK_IN_CELL = /(?=TODO|FIXME|XXX)(?<=\|[ \t]*)(?:TODO|FIXME|XXX)(?=[ \t.!…]*\|)/g;
const MARK = /\b(?:TODO|FIXME|XXX)\b/g;
const OPEN_POINT = /\b(?:TBD|CHANGE[-_]?ME|REPLACE[-_]?ME|FILL[-_]?ME)\b/g;
const LOREM_IPSUM = /\blorem ipsum\b/gi;
/** "Describe the module here." as a sentence of its own. */
const INSTRUCTION = new RegExp(
  String.raw`\b(?=(?:please )?(?:${VERBS})\b)(?<=(?:^[ \t>*+\d.|-]*|[.!?][ \t]+)[[(_]{0,2})(?:please )?(?:${VERBS})\b[^.!?\n|]{0,80}\bhere(?=[\])_]{0,2}[.…!]*[ \t]*(?:$|\|))`,
  'gim',
);
/** "Your description goes here". */
const YOUR_TEXT =
  /\byour (?:text|description|content|documentation|summary|explanation)\b[^.\n|]{0,20}\bhere\b/gi;
/** `[insert name]`, unless it is a link. */
const IN_BRACKETS = /(?<![\w)\]!])\[(?:insert|describe|your|add|enter)\s[^\]\n]{2,60}\](?![[(:])/gi;
const IN_ANGLES = /<(?:your|insert|describe|enter)\b[^<>\n]{0,60}>/gi;
const IN_TAG =
  /^<(?:(?:your|insert|describe|enter|add|fill)[\s_-][^<>\n]{0,60}|placeholder|tbd|todo|description|purpose|module[-_]?name|project[-_]?name)>$/gi;
/** "More examples coming soon." as a whole line. */
const LATER =
  /(?=to be|coming)(?<=^[ \t>*+|-]*(?:[\p{L}\p{N}'-]+[ \t]+){0,4})(?:to be (?:written|defined|documented|determined|decided|announced|done)|coming soon)(?=[ \t.!…|]*$)/gimu;
/** "Description goes here", "Placeholder text." and "Work in progress" as a whole line. */
const PLACEHOLDER =
  /(?=\p{L})(?<![\p{L}\p{N}])(?<=^[ \t>*+|_-]*)(?:(?:some|sample|example|dummy|default|placeholder) (?:text|description|content)|placeholder|(?:description|text|content|details|summary) (?:(?:goes|comes|belongs) )?here|(?:no|add) (?:a )?description(?: yet)?|under construction|work in progress|wip|fill (?:this|me) in|to[ -]do|not (?:yet )?(?:written|documented)(?: yet)?)(?=[ \t.!…|_*]*$)/gimu;
/** A paragraph of three dots. */
const DOTS = /(?=\.{3}|…)(?<=(?:^|\n)[ \t]*\n[ \t]*)(?:\.{3}|…)(?=[ \t]*(?:\n[ \t]*(?:\n|$)|$))/g;
/** A tag with nothing but a name, which no code has. */
const EJS_VARIABLE = /<%[-=_#]?\s*[\w.]+\s*[-_]?%>/g;

/**
 * Each is a thing that no finished document says; what may be meant stays out.
 * Where one of them looks back, it looks ahead first: lines are not searched backwards from every character.
 */
export const IN_PROSE: readonly RegExp[] = [
  EJS_TAG,
  MUSTACHE,
  FILE_VARIABLE,
  MARK_WITH_COLON,
  MARK_ALONE,
  MARK_IN_CELL,
  OPEN_POINT,
  LOREM_IPSUM,
  INSTRUCTION,
  YOUR_TEXT,
  IN_BRACKETS,
  IN_ANGLES,
  LATER,
  PLACEHOLDER,
  DOTS,
];

export const IN_COMMENTS: readonly RegExp[] = [
  MARK,
  OPEN_POINT,
  LOREM_IPSUM,
  INSTRUCTION,
  YOUR_TEXT,
];

export const IN_TAGS: readonly RegExp[] = [IN_TAG];

/** Most of what is template text in a sentence is an example in code. */
export const IN_CODE: readonly RegExp[] = [EJS_VARIABLE];
