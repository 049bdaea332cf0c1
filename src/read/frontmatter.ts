import { createRequire } from 'node:module';

/** What stands between `---` lines (YAML) or `+++` lines (TOML) at the head of a Markdown file, and where the text begins. */
export interface FrontMatter {
  fields: object;
  end: number;
}

const NONE: FrontMatter = { fields: {}, end: 0 };
const FIELD = /^([A-Za-z_][\w-]*)[ \t]*[:=][ \t]*(.*)$/;

/** The front matter; without any, no fields and the text from the start. */
export function frontMatterOf(markdown: string): FrontMatter {
  const opening = /^(?:---|\+\+\+)[ \t]*\r?\n/.exec(markdown)?.[0];
  if (!opening) return NONE;
  const closings = opening.startsWith('-') ? ['---', '...'] : ['+++'];
  for (let at = opening.length; at < markdown.length; ) {
    const newline = markdown.indexOf('\n', at);
    const end = newline < 0 ? markdown.length : newline + 1;
    if (closings.includes(markdown.slice(at, end).trimEnd())) {
      const fields = fieldsOf(markdown.slice(opening.length, at), opening.startsWith('-'));
      return fields ? { fields, end } : NONE;
    }
    at = end;
  }
  return NONE;
}

/** `null` where no field stands, so that this is text between two rules. */
function fieldsOf(block: string, isYaml: boolean): object | null {
  return (isYaml ? yamlOf(block) : null) ?? linesOf(block);
}

/** YAML as data, dates as they are written; `null` if it is none, as `title: War: a history`. */
function yamlOf(yaml: string): object | null {
  const { load, CORE_SCHEMA } = createRequire(import.meta.url)('js-yaml') as typeof import('js-yaml');
  try {
    const fields = load(yaml, { schema: CORE_SCHEMA });
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : null;
  } catch {
    return null;
  }
}

/** `title: War: a history`, `date = 2022-03-29` */
function linesOf(block: string): object | null {
  const fields: { [name: string]: string } = {};
  for (const line of block.split('\n')) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name) fields[name] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return Object.keys(fields).length > 0 ? fields : null;
}
