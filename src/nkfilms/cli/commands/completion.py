"""The command that prints a shell's completion script, and that the scripts ask when Tab is pressed."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import colour_of
from nkfilms.cli.options import Shared
from nkfilms.cli.shells import answer, script, SHELLS
from nkfilms.errors import ExitCode, UsageError

HELP = """\
Print the script that completes nkfilms in a shell.

Tab then completes commands, options and their values, films, people, companies and lists."""
EXAMPLES = (
    "nkfilms completion bash",
    "nkfilms completion powershell",
)
NOTES = """\
To install, for bash with the package bash-completion:
  mkdir -p ~/.local/share/bash-completion/completions
  nkfilms completion bash > ~/.local/share/bash-completion/completions/nkfilms
for bash without it, this line in ~/.bashrc:
  source <(nkfilms completion bash)
for the bash of macOS, which is 3.2, this one:
  eval "$(nkfilms completion bash)"
for zsh, into a directory of $fpath, under the name _nkfilms:
  nkfilms completion zsh > "${fpath[1]}/_nkfilms"
or this line in ~/.zshrc, after compinit:
  source <(nkfilms completion zsh)
for fish:
  nkfilms completion fish > ~/.config/fish/completions/nkfilms.fish
for PowerShell, this line in the file that $PROFILE names:
  nkfilms completion powershell | Out-String | Invoke-Expression

Then open a new terminal."""


def completion(
    ctx: typer.Context,
    *,
    shell: Annotated[
        list[str] | None, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell."), complete.shells
    ] = None,
    offer: Annotated[bool, typer.Option("--offer", hidden=True)] = False,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms completion`."""
    colour_of(ctx, shared)
    if not shell:
        raise UsageError("completion needs a shell: bash, zsh, fish or powershell, as in: nkfilms completion bash.")
    name, *words = shell
    name = parsing.word("shell", name, SHELLS)
    if words and not offer:
        raise UsageError(f"completion takes one shell, as in: nkfilms completion {name}.")
    # With --offer the script asks, when Tab is pressed, what can follow the words.
    terminal.write(answer(name, words) if offer else script(name))
    return ExitCode.OK
