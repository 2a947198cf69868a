"""The verb that makes a shell complete command lines of tracker."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import output
from tracker.cli.configured import shortened
from tracker.errors import Problem, TrackerError


class Shell(StrEnum):
    """The shells for which there is a script."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


# Each asks `tracker` itself, with the line up to the cursor; see `completing.answer` for what comes back.
SCRIPTS = {
    Shell.bash: r"""# completion of tracker for bash
_tracker_complete() {
    local said
    said=$(_TRACKER_COMPLETE=bash tracker "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
    COMPREPLY=()
    if [[ $said == $'\t' ]]; then
        compopt -o default
    elif [[ -n $said ]]; then
        mapfile -t COMPREPLY <<<"$said"
        [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[:=] ]] && compopt -o nospace
    fi
    return 0
}
complete -o nosort -F _tracker_complete tracker
""",
    Shell.zsh: r"""#compdef tracker
_tracker_complete() {
    local line said begun="${words[CURRENT][1,${#QIPREFIX}+${#PREFIX}]}"
    local -a open whole open_shown whole_shown
    said=$(_TRACKER_COMPLETE=zsh tracker "${(j: :)words[1,CURRENT-1]} $begun" 2>/dev/null)
    if [[ $said == $'\t' ]]; then
        _files
        return
    fi
    for line in "${(@f)said}"; do
        [[ -z $line ]] && continue
        local value="${line%%$'\t'*}" remark="${line#*$'\t'}"
        if [[ $value == *[:=] ]]; then
            open+=("$value") open_shown+=("$value${remark:+  -- $remark}")
        else
            whole+=("$value") whole_shown+=("$value${remark:+  -- $remark}")
        fi
    done
    (( ${#open} )) && compadd -U -S '' -l -d open_shown -a open
    (( ${#whole} )) && compadd -U -l -d whole_shown -a whole
}
if (( ! $+functions[compdef] )); then
    autoload -Uz compinit && compinit
fi
compdef _tracker_complete tracker
""",
    Shell.fish: r"""# completion of tracker for fish
function __tracker_complete
    set -l said (_TRACKER_COMPLETE=fish tracker "$(commandline -cp)" 2>/dev/null)
    if test "$said" = \t
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $said
    end
end
complete -c tracker -f -k -a '(__tracker_complete)'
""",
}


def completion_command(
    shell: Annotated[
        Shell | None, typer.Argument(metavar="SHELL", help="bash, zsh or fish; yours if not given")
    ] = None,
    install: Annotated[bool, typer.Option("--install", help="for good: from the next shell on")] = False,
) -> None:
    """What makes your shell complete verbs, options, ids, names of persons, countries and places, kinds, tags, queries.

    \b
    tracker completion --install
    source <(tracker completion bash)
    tracker completion fish | source
    """
    chosen = shell or _own_shell()
    if not install:
        output.write([SCRIPTS[chosen]])
        return
    for line in _install(chosen):
        output.remark(line)


def _own_shell() -> Shell:
    name = Path(os.environ.get("SHELL", "")).name
    if name not in [shell.value for shell in Shell]:
        what = f"there is no completion for the shell {name!r}" if name else "SHELL does not say which shell is yours"
        raise TrackerError(Problem("TRK523", what, "name one: tracker completion bash, zsh or fish"))
    return Shell(name)


def _install(shell: Shell) -> list[str]:
    """Put the script where the shell finds it; what was done, in words. Done again, it changes nothing."""
    script, start_file = _places(shell)
    try:
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text(SCRIPTS[shell], encoding="utf-8")
        said = [f"wrote {shortened(script)}"]
        if start_file is not None:
            said += _sourced(script, start_file)
    except OSError as error:
        what = f"{error.filename} cannot be written: {error.strerror}"
        raise TrackerError(Problem("TRK108", what, "see what `tracker completion` prints"), exit_code=3) from None
    return [*said, f"it works from the next {shell.value} on"]


def _places(shell: Shell) -> tuple[Path, Path | None]:
    """Where the script goes, and the start-up file that has to name it, if one has to."""
    home = Path(os.path.expanduser("~"))
    if shell is Shell.fish:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return folder / "fish" / "completions" / "tracker.fish", None
    folder = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    start_file = home / ".bashrc" if shell is Shell.bash else Path(os.environ.get("ZDOTDIR") or home) / ".zshrc"
    return folder / "tracker" / f"completion.{shell.value}", start_file


def _sourced(script: Path, start_file: Path) -> list[str]:
    """Have the start-up file read the script."""
    line = f'[ -r "{script}" ] && . "{script}"  # completion of tracker'
    there = start_file.read_text(encoding="utf-8", errors="replace") if start_file.exists() else ""
    if line in there.split("\n"):
        return []
    with start_file.open("a", encoding="utf-8") as file:
        file.write(f"{'' if there.endswith(chr(10)) or not there else chr(10)}{line}\n")
    return [f"added a line to {shortened(start_file)}"]
