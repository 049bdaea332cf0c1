import { Problem } from '../problem.ts';
import { aboutOf } from './help.ts';
import { COMMANDS, type Flag, flagList, SHELLS } from './options.ts';
import { oneOf } from './values.ts';

type Shell = (typeof SHELLS)[number];

/** The completion script for a shell, as `factsheet completion SHELL` prints it. */
export function completionFor(words: string[]): string {
  if (words.length !== 1) throw new Problem('bad-words', `name one shell: ${SHELLS.join(', ')}`, { source: 'completion' });
  return scripts[oneOf(SHELLS)(words[0])]();
}

const scripts: Record<Shell, () => string> = { bash, zsh, fish };

function bash(): string {
  const cases = flagList
    .filter(([, flag]) => flag.value)
    .map(([name, flag]) => `    ${namesOf(name, flag).join('|')}) ${bashValues(flag)} ;;`);
  return `# bash completion for factsheet: source <(factsheet completion bash)
_factsheet() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  case $before in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W '${flagList.flatMap(([name, flag]) => longNames(name, flag)).join(' ')}' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
    completion) COMPREPLY=($(compgen -W '${SHELLS.join(' ')}' -- "$word")); return ;;
  esac
  COMPREPLY=($(compgen -f -- "$word"))
  if ((COMP_CWORD == 1)); then COMPREPLY+=($(compgen -W '${COMMANDS.join(' ')}' -- "$word")); fi
}
complete -o filenames -F _factsheet factsheet
`;
}

function bashValues(flag: Flag): string {
  if (flag.choices) return `COMPREPLY=($(compgen -W '${flag.choices.join(' ')}' -- "$word")); return`;
  return flag.file ? 'COMPREPLY=($(compgen -f -- "$word")); return' : 'return';
}

function zsh(): string {
  const options = flagList.flatMap(([name, flag]) => zshOptions(name, flag));
  return `#compdef factsheet
# zsh completion for factsheet: factsheet completion zsh > "\${fpath[1]}/_factsheet"
_factsheet() {
  local -a commands
  commands=(
${COMMANDS.map((command) => `    ${quoted(`${command}:${aboutOf(command)}`)}`).join('\n')}
  )
  _arguments -s \\
${options.map((option) => `    ${quoted(option)} \\`).join('\n')}
    '1: :{_describe command commands; _files}' \\
    '*: :{if (( \${words[(I)completion]} )); then _values shell ${SHELLS.join(' ')}; else _files; fi}'
}
if [ "$funcstack[1]" = _factsheet ]; then _factsheet "$@"; else compdef _factsheet factsheet; fi
`;
}

function zshOptions(name: string, flag: Flag): string[] {
  const help = `[${flag.help.replace(/[[\]:\\]/g, '\\$&')}]`;
  const values = flag.choices ? `(${flag.choices.join(' ')})` : flag.file ? '_files' : ' ';
  const value = flag.value ? `:${flag.value}:${values}` : '';
  const star = flag.repeat ? '*' : '';
  const no = flag.no ? [`--no-${name}[${flag.no}]`] : [];
  return [...namesOf(name, flag).map((one) => `${star}${one}${help}${value}`), ...no];
}

function fish(): string {
  const first = 'not __fish_seen_subcommand_from $__factsheet_commands';
  return `# fish completion for factsheet: factsheet completion fish | source
set -g __factsheet_commands ${COMMANDS.join(' ')}
${COMMANDS.map((command) => `complete -c factsheet -n ${quoted(first)} -a ${command} -d ${quoted(aboutOf(command))}`).join('\n')}
complete -c factsheet -n '__fish_seen_subcommand_from completion' -f -a ${quoted(SHELLS.join(' '))}
${flagList.flatMap(([name, flag]) => fishOptions(name, flag)).join('\n')}
`;
}

function fishOptions(name: string, flag: Flag): string[] {
  const when = flag.only ? ` -n ${quoted(`__fish_seen_subcommand_from ${flag.only.join(' ')}`)}` : '';
  const values = flag.choices ? ` -x -a ${quoted(flag.choices.join(' '))}` : flag.file ? ' -r -F' : flag.value && !flag.bare ? ' -x' : '';
  const short = flag.short ? ` -s ${flag.short}` : '';
  const no = flag.no ? [`complete -c factsheet -l no-${name} -d ${quoted(flag.no)}`] : [];
  return [`complete -c factsheet${when}${short} -l ${name}${values} -d ${quoted(flag.help)}`, ...no];
}

function namesOf(name: string, flag: Flag): string[] {
  return flag.short ? [`-${flag.short}`, `--${name}`] : [`--${name}`];
}

function longNames(name: string, flag: Flag): string[] {
  return flag.no ? [`--${name}`, `--no-${name}`] : [`--${name}`];
}

function quoted(words: string): string {
  return `'${words.replace(/'/g, "'\\''")}'`;
}
