"""Completion: what Tab offers, as the program answers the script of a shell."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nkfilms.cli import shells
from nkfilms.cli.complete import Choice
from nkfilms.cli.offering import matching
from nkfilms.cli.program import COMMANDS
from nkfilms.cli.shells import SHELLS
from nkfilms.views import ANSWERS
from nkfilms.vocabularies import Tone
from tests.conftest import Said, SMALL

Shell = Callable[..., Said]


def offered(nkfilms: Shell, line: str, shell: str = "zsh") -> list[str]:
    """Return the lines that a shell gets for the words of a line, parted by spaces."""
    said = nkfilms("completion", shell, "--offer", "--", *line.split(" ")[1:])
    assert (said.err, said.code) == ("", 0)
    return said.out.splitlines()


def values(nkfilms: Shell, line: str) -> list[str]:
    """Return the values that a shell gets, without their descriptions."""
    kind, *lines = offered(nkfilms, line)
    assert kind == "words"
    return [each.partition("\t")[0] for each in lines]


@pytest.fixture(autouse=True)
def _own(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - it clears the variable
    """Complete over the small catalogue."""
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(small))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nkfilms re", ["recommend"]),
        ("nkfilms --cat", ["--catalogue"]),
        ("nkfilms --colou", ["--colour"]),
        ("nkfilms recommend --tone h", ["humorous"]),
        ("nkfilms recommend --tone HUM", ["humorous"]),
        ("nkfilms recommend --tone=hum", ["--tone=humorous"]),
        ("nkfilms recommend -t hum", ["humorous"]),
        ("nkfilms recommend -thum", ["-thumorous"]),
        ("nkfilms recommend --tone humorous=", ["humorous=1", "humorous=2", "humorous=3"]),
        ("nkfilms recommend --tone=humorous=3", ["--tone=humorous=3"]),
        ("nkfilms recommend --not-tone in", ["informative", "insightful"]),
        ("nkfilms recommend --tone nonsense --kind d", ["documentary"]),
        ("nkfilms recommend --no-such-option --kind d", ["documentary"]),
        ("nkfilms list --access s", ["state-made"]),
        ("nkfilms list --not ton", ["tone="]),
        ("nkfilms list --not tone=hum", ["tone=humorous"]),
        ("nkfilms list --not=tone=humorous=3", ["--not=tone=humorous=3"]),
        ("nkfilms list --not director=mads", ["director=Mads Ødegård"]),
        ("nkfilms list --not fi", ["film="]),
        ("nkfilms list --not film=river", ["film=two-rivers"]),
        ("nkfilms list --not=film=laugh", ["--not=film=the-laughing-tourist"]),
        ("nkfilms list --not director=odeg", ["director=Mads Ødegård"]),
        ("nkfilms list --not director=tae", ["director=Kim Tae-won"]),
        ("nkfilms list --not on-list=best", ["on-list=the-best"]),
        ("nkfilms list --not year=19", ["year=1985"]),
        ("nkfilms list --not nonsense=", []),
        ("nkfilms list --unknown subj", ["subjects"]),
        ("nkfilms list --person kim", ["Kim Tae-won"]),
        ("nkfilms list --watch s", ["stream"]),
        ("nkfilms list --rev", ["--reverse"]),
        ("nkfilms check --fields fi", ["file", "film", "field", "fix"]),
        ("nkfilms list --topic life", ["daily-life"]),
        ("nkfilms list --on-list the", ["the-best"]),
        ("nkfilms list --on-list best", ["the-best"]),
        ("nkfilms list --format js", ["json", "jsonl"]),
        ("nkfilms list --format b", ["bibtex"]),
        ("nkfilms stats --format b", []),
        ("nkfilms stats --by de", ["decade"]),
        ("nkfilms stats --title ", []),
        ("nkfilms list --fields title,ye", ["title,year"]),
        ("nkfilms list --fields year,ye", []),
        ("nkfilms list --sort r", ["runtime", "rank"]),
        ("nkfilms list --year 19", ["1985"]),
        ("nkfilms list --max-runtime ", []),
        ("nkfilms list --limit ", []),
        ("nkfilms list --so", ["--sort"]),
        ("nkfilms list --like", []),
        ("nkfilms list --sort year --so", []),
        ("nkfilms list --json --js", []),
        ("nkfilms list --tone humorous --ton", ["--tone"]),
        ("nkfilms schema --js", []),
        ("nkfilms show t", ["the-laughing-tourist", "two-rivers"]),
        ("nkfilms show LAUGH", ["the-laughing-tourist"]),
        ("nkfilms show 등불", ["red-lantern"]),
        ("nkfilms show --json red-lantern two", ["two-rivers"]),
        ("nkfilms show -- --js", []),
        ("nkfilms recommend --like red", ["red-lantern"]),
        ("nkfilms recommend --like=red", ["--like=red-lantern"]),
        ("nkfilms list --director ", ["Kim Tae-won", "Mads Ødegård"]),
        ("nkfilms list --director odeg", ["Mads Ødegård"]),
        ("nkfilms list --country ", ["DK", "KP", "NO"]),
        ("nkfilms list --country north", ["KP"]),
        ("nkfilms list --language ", []),
        ("nkfilms terms to", ["tones", "topics"]),
        ("nkfilms schema --of se", ["search", "seen"]),
        ("nkfilms schema --of ", ["film", *ANSWERS, "catalogue"]),
        ("nkfilms completion p", ["powershell"]),
        ("nkfilms completion --o", []),
        ("nkfilms list --color al", ["always"]),
        ("nkfilms --color al", ["always"]),
        ("nkfilms --version show red", ["red-lantern"]),
        ("nkfilms terms --fields fi", ["films"]),
        ("nkfilms recommend --fields id,re", ["id,related", "id,reasons"]),
        ("nkfilms no-such-command ", []),
        ("nkfilms search ", []),
    ],
)
def test_tab(nkfilms: Shell, line: str, words: list[str]) -> None:
    """Offers what can stand there, and nothing else."""
    assert values(nkfilms, line) == words


def test_tab_offers_the_countries_that_places_have(nkfilms: Shell, small: Path) -> None:
    """With their names; nothing where no place has one."""
    assert values(nkfilms, "nkfilms list --region ") == []
    text = small.read_text(encoding="utf-8")
    place = '    watch: [{where: "A", how: stream, region: US}, {where: "B", how: disc}, {where: "C", how: tv, region: DK}]\n'
    small.write_text(text + place.replace("how: tv", "how: rent"), encoding="utf-8")
    assert values(nkfilms, "nkfilms list --region ") == ["DK", "US"]
    assert values(nkfilms, "nkfilms list --region united") == ["US"]


def test_tab_offers_every_command(nkfilms: Shell) -> None:
    """With what it does, in the order of the help page."""
    assert values(nkfilms, "nkfilms ") == list(COMMANDS)
    assert "show\tShow what to know of a film before watching it." in offered(nkfilms, "nkfilms ")


@pytest.mark.parametrize("command", COMMANDS)
def test_tab_offers_the_options_of_the_command(nkfilms: Shell, command: str) -> None:
    """Each that its help page shows, once."""
    page = nkfilms(command, "--help").out.partition("Examples:")[0]
    shown = [line.split("--")[1].split(",")[0].split()[0] for line in page.splitlines() if line.startswith("  -")]
    assert values(nkfilms, f"nkfilms {command} -") == [f"--{name}" for name in shown]


def test_where_no_argument_can_stand_tab_offers_options(nkfilms: Shell, small: Path) -> None:
    """As a blank list would look broken."""
    for line in ("nkfilms recommend ", f"nkfilms check {small} "):
        assert "--format" in values(nkfilms, line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("nkfilms check ", "yaml"),
        ("nkfilms --catalogue ", "yaml"),
        ("nkfilms list --catalogue x", "yaml"),
        ("nkfilms --catalog=x", "yaml"),
        ("nkfilms import ", "files"),
    ],
)
def test_files_are_left_to_the_shell(nkfilms: Shell, line: str, kind: str) -> None:
    """Which knows how to name them; a catalogue is YAML, and what is imported anything."""
    assert offered(nkfilms, line) == [kind]


def test_tab_follows_a_catalogue_named_on_the_line(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before or after the command, before the variable; as the shell will expand it."""
    monkeypatch.setenv("NKFILMS_CATALOGUE", "/nowhere.yaml")
    monkeypatch.setenv("HOME", str(small.parent))
    for file in (small, f"~/{small.name}", f"$HOME/{small.name}"):
        for line in (f"--catalogue {file} show r", f"show --catalogue {file} r", f"show --catalog={file} r"):
            assert values(nkfilms, f"nkfilms {line}") == ["red-lantern"]
    assert values(nkfilms, f"nkfilms --catalogue {small} show --catalogue /nowhere.yaml r") == []


@pytest.mark.parametrize("broken", ["/nowhere.yaml", "/", ""])
def test_a_broken_catalogue_offers_nothing(nkfilms: Shell, broken: str) -> None:
    """A Tab is no place for an error message."""
    for line in ("show", "list --on-list", "list --director", "list --country"):
        assert values(nkfilms, f"nkfilms --catalogue={broken} {line} ") == []


def test_terms_come_with_their_definitions(nkfilms: Shell) -> None:
    """For the shells that show them."""
    assert offered(nkfilms, "nkfilms list --tone art")[1:] == [f"artistic\t{Tone.ARTISTIC.definition}"]


def test_what_begins_as_typed_comes_first() -> None:
    """Then what has a word that does; one letter is too few for words."""
    choices = [Choice("the-red-chapel"), Choice("red-lantern"), Choice("x", names=("Under a Réd Sun",))]
    assert [each.value for each in matching("red", choices)] == ["red-lantern", "the-red-chapel", "x"]
    assert [each.value for each in matching("r", choices)] == ["red-lantern"]
    assert matching("  ", choices) == []


def test_an_answer_is_lines_of_visible_characters() -> None:
    """Whatever a name holds, it is one line."""
    assert shells.plain("a\tb\nc\x1b[31m\u202ed\u200b \x00e\u2028f") == "a b c [31m d e f"


@pytest.mark.parametrize(
    ("line", "words", "quote"),
    [
        ("", [""], ""),
        ("a b", ["a", "b"], ""),
        ("a b ", ["a", "b", ""], ""),
        (r"a b\ c", ["a", "b c"], ""),
        (r"a b\ ", ["a", "b "], ""),
        ('a "b ', ["a", "b "], '"'),
        ('a "b" ', ["a", "b", ""], ""),
        ('a "b c', ["a", "b c"], '"'),
        ("a --b='c d", ["a", "--b=c d"], "'"),
        ("a b\\", ["a", "b"], ""),
        ("a # b", ["a", "#", "b"], ""),
    ],
)
def test_a_line_of_bash_is_read_as_far_as_it_goes(line: str, words: list[str], quote: str) -> None:
    """With the quote that is still open."""
    assert shells.split(line) == (words, quote)


@pytest.mark.parametrize(
    ("line", "word", "answer"),
    [
        ("nkfilms list --tone=hum", "hum", ["humorous"]),
        ("nkfilms list --tone=", "", ["informative", "insightful", "humorous", "artistic"]),
        ("nkfilms list --tone=hum", "--tone=hum", ["--tone=humorous"]),
        ("nkfilms list --tone humorous=", "", ["1", "2", "3"]),
        ("nkfilms list --director Kim", "Kim", [r"Kim\ Tae-won"]),
        (r"nkfilms list --director Kim\ T", r"Kim\ T", [r"Kim\ Tae-won"]),
        ('nkfilms list --director "Kim T', "Kim T", ["Kim Tae-won"]),
        ('nkfilms list --director="Kim T', "Kim T", ["Kim Tae-won"]),
        ("nkfilms show laugh", "laugh", ["the-laughing-tourist"]),
        ("nkfilms show r", "r", ["red-lantern"]),
        ("nkfilms show :r", "r", []),
    ],
)
def test_bash_gets_what_stands_for_its_own_idea_of_a_word(
    nkfilms: Shell, line: str, word: str, answer: list[str]
) -> None:
    """It breaks words at `=` and `:`, unless told not to."""
    said = nkfilms("completion", "bash", "--offer", "--", line, word)
    assert said.out.splitlines() == ["words", *answer]


def test_bash_keeps_the_word_where_several_values_begin_otherwise(nkfilms: Shell, tmp_path: Path) -> None:
    """What they all begin with would take its place."""
    (tmp_path / "more.yaml").write_text(SMALL.replace("Red Lantern", "A Tourist"), encoding="utf-8")
    line = f"nkfilms show --catalogue {tmp_path}/more.yaml tour"
    lines = nkfilms("completion", "bash", "--offer", "--", line, "tour").out.splitlines()
    assert lines == ["words", " ", "red-lantern", "the-laughing-tourist"]


def test_bash_drops_values_that_begin_otherwise_where_some_begin_as_typed(nkfilms: Shell, tmp_path: Path) -> None:
    """For the same reason."""
    (tmp_path / "more.yaml").write_text(SMALL.replace("two-rivers", "tourists"), encoding="utf-8")
    line = f"nkfilms show --catalogue {tmp_path}/more.yaml tour"
    lines = nkfilms("completion", "bash", "--offer", "--", line, "tour").out.splitlines()
    assert lines == ["words", "tourists"]


HOSTILE = r"""a'b"c $(x) `x` ${x} \ ; | & < > ( ) * ? [ ] { } ~ ! # = : é"""


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_bash_reads_a_quoted_value_back(quote: str) -> None:
    """And runs nothing in it."""
    word = quote + shells.bash_quoted(HOSTILE, quote) + quote
    line = f"set +H; printf %s {word}"
    assert subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True).stdout == HOSTILE


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("the-red-chapel", "the-red-chapel"),
        ("--tone=humorous", "--tone=humorous"),
        ("Mads Brügger", "'Mads Brügger'"),
        ("O'Neil $(x)", "'O''Neil $(x)'"),
        ("a\u2019;x;\u2018", "'a\u2019\u2019;x;\u2018\u2018'"),
    ],
)
def test_powershell_gets_values_quoted(value: str, quoted: str) -> None:
    """It takes typographic quotation marks for quotes."""
    assert shells.powershell_quoted(value) == quoted


@pytest.mark.parametrize(("line", "values"), [("list --director :Kim", "'Kim Tae-won'"), ("show :r", "red-lantern")])
def test_powershell_is_answered(nkfilms: Shell, line: str, values: str) -> None:
    """The word being typed comes behind a colon."""
    assert offered(nkfilms, f"nkfilms {line}", "powershell")[1].startswith(values + "\t")


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_a_script(nkfilms: Shell, shell: str) -> None:
    """Which calls the program back, and never evaluates what it says."""
    said = nkfilms("completion", shell)
    assert f"nkfilms completion {shell} --offer" in said.out.replace("$program", "nkfilms")
    assert "eval" not in said.out
    assert (said.err, said.code) == ("", 0)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ((), "needs a shell: bash, zsh, fish or powershell, as in: nkfilms completion bash."),
        (("tcsh",), "There is no shell 'tcsh'. Allowed: bash, zsh, fish, powershell."),
        (("bash", "zsh"), "completion takes one shell, as in: nkfilms completion bash."),
    ],
)
def test_completion_names_the_shells(nkfilms: Shell, args: Sequence[str], sentence: str) -> None:
    """Where it is told none, or another."""
    said = nkfilms("completion", *args)
    assert sentence in said.err
    assert (said.out, said.code) == ("", 2)


def test_the_help_tells_how_to_install(nkfilms: Shell) -> None:
    """For each shell."""
    page = nkfilms("completion", "--help").out
    assert [shell for shell in SHELLS if f"nkfilms completion {shell} " not in page.replace(")", " ")] == []


def test_no_variable_turns_a_command_into_completion(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """As one of the library would."""
    monkeypatch.setenv("_NKFILMS_COMPLETE", "complete_bash")
    assert nkfilms("terms", "tones").out.startswith("Tones\n")


@pytest.mark.parametrize("option", ["--install-completion", "--show-completion"])
def test_the_options_of_the_library_are_gone(nkfilms: Shell, option: str) -> None:
    """They wrote scripts that evaluate titles."""
    assert nkfilms(option).code == 2


@pytest.mark.slow
def test_completion_imports_nothing_heavy() -> None:
    """Somebody waits for it."""
    script = "import sys; from nkfilms.cli import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    args = ("completion", "zsh", "--offer", "--", "recommend", "--tone", "h")
    done = subprocess.run([sys.executable, "-c", script, *args], capture_output=True, text=True, check=True)
    assert not {"rich", "rapidfuzz", "yaml"} & set(done.stderr.split())
