"""What the help pages show besides options: examples first of all."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "": (
        "nkfilms recommend --tone humorous",
        "nkfilms search red chaple",
        "nkfilms show the-red-chapel",
    ),
    "recommend": (
        "nkfilms recommend --tone humorous --max-runtime 1h30",
        "nkfilms recommend -t insightful -t artistic --explain",
        'nkfilms recommend --like "the red chapel"',
        "nkfilms recommend --surprise -n 1",
        "nkfilms recommend -t humorous --json | jq -r '.[0].title'",
    ),
    "programme": (
        "nkfilms programme --within 4h --break 15",
        "nkfilms programme --within 3h --tone humorous --must the-red-chapel",
        "nkfilms programme --within 10h --count 6 --format markdown",
    ),
    "search": (
        "nkfilms search red chaple",
        "nkfilms search bulgasari",
        "nkfilms search daniel gordon --year 2000s",
    ),
    "show": (
        "nkfilms show the-red-chapel",
        'nkfilms show "under the sun" --json',
    ),
    "list": (
        "nkfilms list --access state-made --sort year",
        "nkfilms list --on-list cinema-escapist --sort rank",
        "nkfilms list --year 1980s --format csv --fields id,title,year",
    ),
    "terms": (
        "nkfilms terms",
        "nkfilms terms tones access",
    ),
    "check": (
        "nkfilms check my-films.yaml",
        "nkfilms check my-films.yaml --json",
    ),
    "schema": (
        "nkfilms schema --of recommend",
        "nkfilms schema --of catalogue",
    ),
    "completion": (
        "nkfilms completion bash",
        "nkfilms completion powershell",
    ),
}


def examples(command: str) -> str:
    """Return the examples of a command as the end of its help page, line breaks kept; how to install, where it is."""
    shown = "\b\nExamples:\n" + "\n".join(f"  {example}" for example in EXAMPLES[command])
    return f"{shown}\n\n{INSTALL}" if command == "completion" else shown


INSTALL = """\
\b
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


SHORT_HELP = """\
nkfilms, the film guide to North Korea: what to watch, and why.

  nkfilms recommend --tone humorous      films ranked for a mood, with reasons
  nkfilms programme --within 4h          an evening, a day or a course of films
  nkfilms search red chaple              half a title, in any spelling
  nkfilms show the-red-chapel            everything known of a film, with sources
  nkfilms list --year 1980s              every film that passes the filters
  nkfilms terms                          tones, topics and other terms explained

Tones: informative, insightful, humorous, artistic.
More: nkfilms --help, nkfilms COMMAND --help.
"""
