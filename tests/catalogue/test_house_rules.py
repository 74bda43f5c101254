"""The house rules. Each names the film, the field and the fix."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from nkfilms.catalogue import check_catalogue
from nkfilms.catalogue.authority import advocacy, shared_spellings, unused_names, variant_names
from nkfilms.catalogue.house_rules import CatalogueRule, IN_FORCE
from nkfilms.catalogue.index_rules import descriptions, loglines, one_term_for_one_thing, subjects
from tests.conftest import catalogue, film

WORDS = "It shows what two people saw on a journey through the country in one summer, "

GOOD = f"""\
schema: 1
updated: "2026-11-30"
films:
  - id: clip
    title: "Clip"
    original_title: "조각"
    year: 2004
    kind: documentary
    form: film
    medium: web
    countries: [KP]
    tones: {{informative: 2, humorous: 1}}
    access: [state-made]
    level: introductory
    subjects: [archive footage, parades, Pyongyang, war museums]
    logline: "A parade, cut together from what the state had shot"
    summary: >-
      {WORDS}
      {WORDS}and then some.
    why: "It is short, and St. Petersburg is not in it."
    context: "The state made it."
    descriptions: ["soldiers marching past", "old newsreel of a march-past", "tanks and flags on a square"]
    sources:
      - {{url: "https://example.org/clip", supports: [title, original_title, year, countries]}}
"""
SECOND = GOOD.partition("films:\n")[2]


def house(tmp_path: Path, text: str) -> list[str]:
    """Return the breaches of house rules, each without its file and line."""
    path = tmp_path / "films.yaml"
    path.write_text(text, encoding="utf-8")
    found = check_catalogue(path)
    assert {problem.severity for problem in found} <= {"house rule"}
    return [str(problem).partition(": house rule: ")[2] for problem in found]


def test_a_record_as_it_should_be_has_no_problem(tmp_path: Path) -> None:
    """Or the other tests could not fail."""
    assert house(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            'title: "Clip"\n',
            "title: Clip\n",
            "clip: title: the title is not in quotes; put it in double quotes",
            id="a title without quotes",
        ),
        pytest.param(
            "    kind: documentary\n    form: film\n",
            "    form: film\n    kind: documentary\n",
            "clip: kind: kind comes after form; write kind after year",
            id="fields out of order",
        ),
        pytest.param(
            "    form: film\n",
            "    animated: false\n    form: film\n",
            "clip: animated: an empty or default value is written out; remove the line",
            id="a default",
        ),
        pytest.param(f"      {WORDS}\n", "", "clip: summary: 18 words; write 30 to 80", id="a short summary"),
        pytest.param(
            '"The state made it."',
            '"The state made it. Nobody saw it. Nobody asked."',
            "clip: context: it is not one sentence or two; cut it, and end it with a full stop",
            id="three sentences to know first",
        ),
        pytest.param(
            '"The state made it."',
            '"The state made it"',
            "clip: context: it is not one sentence or two; cut it, and end it with a full stop",
            id="no full stop",
        ),
        pytest.param(
            "St. Petersburg is not in it.",
            "St. Petersburg is not in it. Nor is Seoul.",
            "clip: why: it is not one sentence; cut it, and end it with a full stop",
            id="two sentences on why to watch",
        ),
        pytest.param(
            "parades, Pyongyang",
            "parades, Parades",
            "clip: subjects.2: parades is the term for Parades; write parades",
            id="two terms for one thing",
        ),
        pytest.param(
            "    tones:",
            '    directors: ["Kim"]\n    tones:',
            "clip: directors: no source supports it; add it to the supports of a page that states it, or remove it",
            id="a fact without a source",
        ),
        pytest.param(
            "informative: 2, humorous: 1",
            "humorous: 1, informative: 2",
            "clip: tones: the grades do not fall; write the highest first",
            id="grades out of order",
        ),
        pytest.param(
            "informative: 2, humorous: 1",
            "informative: 3, humorous: 3",
            "clip: tones: two tones have a 3; a film is known for one tone at most",
            id="known for two tones",
        ),
        pytest.param(
            "    summary:",
            "    topics: [war]\n    summary:",
            "clip: topics: the topic war has fewer than 3 films; apply it wherever it fits, or leave it out",
            id="a topic of one film",
        ),
        pytest.param(
            'original_title: "조각"',
            'original_title: "Chogak"',
            "clip: original_title: no title is in Hangul; add it, or name original_title under unknown",
            id="a film of the country without Hangul",
        ),
        pytest.param(
            "    year:",
            '    other_titles: ["Clip"]\n    year:',
            'clip: other_titles: "Clip" is duplicated; keep one',
            id="a title twice",
        ),
        pytest.param(
            "countries]}\n",
            'countries]}\n      - {url: "https://example.org/clip"}\n',
            "clip: sources: https://example.org/clip is duplicated; merge the two",
            id="a source twice",
        ),
        pytest.param(
            "https://example.org/clip",
            "https://www.viraldocumentary.com/clip",
            "clip: sources.0: www.viraldocumentary.com is no source; cite another page, or remove what it states",
            id="a page that a machine wrote",
        ),
        pytest.param(
            "https://example.org/clip",
            "https://some-films.vercel.app/movie/1",
            "clip: sources.0: some-films.vercel.app mirrors another page; cite the address that it mirrors",
            id="a copy of another page",
        ),
        pytest.param(
            "    sources:\n",
            '    awards: [{award: "Nominated for Best Clip", event: "Clip Days", result: won}]\n    sources:\n',
            'clip: awards.0: "Nominat" is no award; keep prizes and special mentions only',
            id="a mere selection",
        ),
        pytest.param(
            "countries]}\n",
            'countries]}\n    disputed: [{field: runtime, value: 90, url: "https://example.org/other"}]\n',
            "clip: disputed.0: runtime has no value that this could dispute; write the better value there, or remove this",
            id="a dispute about nothing",
        ),
    ],
)
def test_a_breach_of_a_house_rule(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """Is reported by check, and stops the build, but no user's own file."""
    assert old in GOOD
    assert expected in house(tmp_path, GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("informative: 2, humorous: 1", "informative: 3, humorous: 1", id="known for one tone"),
        pytest.param("informative: 2, humorous: 1", "informative: 2, humorous: 2", id="two grades alike"),
        pytest.param(
            'original_title: "조각"', 'original_title: "조각"\n    other_titles: ["Piece"]', id="another title"
        ),
        pytest.param("https://example.org/clip", "https://viraldocumentary.com.example.org/a", id="a like host"),
        pytest.param(
            'url: "https://example.org/clip"', 'publisher: "A", title: "viraldocumentary.com"', id="no address"
        ),
        pytest.param('    original_title: "조각"\n', '    other_titles: ["조각"]\n', id="Hangul in another title"),
        pytest.param("[KP]", "[GB]", id="a film from elsewhere"),
        pytest.param("parades, Pyongyang", "parades, parade floats", id="terms that begin alike"),
    ],
)
def test_what_is_right_is_no_breach(tmp_path: Path, old: str, new: str) -> None:
    """Each stands beside something that is one."""
    assert old in GOOD
    support = "title, original_title" if "original_title" in GOOD.replace(old, new, 1).split("year")[0] else "title"
    text = GOOD.replace(old, new, 1).replace("[title, original_title,", f"[{support}, other_titles,")
    assert house(tmp_path, text) == []


@pytest.mark.parametrize(
    "host",
    [
        "de.wikibrief.org", "pl.frwiki.wiki", "wiki.kfd.me", "some-films.netlify.app", "ja-wiki.pages.dev",
        "flow-movies.vercel.app", "de.wikiup.org", "wiki.some.workers.dev",
    ],
)  # fmt: skip
def test_a_mirror_is_no_source(tmp_path: Path, host: str) -> None:
    """Each was cited once for what it copies."""
    (found,) = house(tmp_path, GOOD.replace("https://example.org/clip", f"https://{host}/clip"))
    assert found == f"clip: sources.0: {host} mirrors another page; cite the address that it mirrors"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.viraldocumentary.com:8080/a/b", "www.viraldocumentary.com:8080"),
        ("http://VIRALDOCUMENTARY.com", "viraldocumentary.com"),
        ("https://viraldocumentary.com/a?from=https://example.org/b", "viraldocumentary.com"),
    ],
)
def test_no_source_by_any_address(tmp_path: Path, url: str, host: str) -> None:
    """With a port, in capitals, or with another address inside."""
    (found,) = house(tmp_path, GOOD.replace("https://example.org/clip", url))
    assert (
        found == f"clip: sources.0: {host.partition(':')[0]} is no source; cite another page, or remove what it states"
    )


NO_HANGUL = ["clip: original_title: no title is in Hangul; add it, or name original_title under unknown"]


@pytest.mark.parametrize(
    ("countries", "access", "found"),
    [
        pytest.param("[KP]", "state-made", NO_HANGUL, id="made there"),
        pytest.param("[CN, KP]", "co-produced", NO_HANGUL, id="made with the country"),
        pytest.param("[KR]", "imagined", NO_HANGUL, id="from the South"),
        pytest.param("[KP, GB]", "escorted", NO_HANGUL, id="the country before others"),
        pytest.param("[GB, KP]", "escorted", [], id="the country after others, and by visitors"),
        pytest.param("[GB]", "state-made", [], id="without the country"),
        pytest.param("[GB, KR]", "outside", [], id="the South after others"),
    ],
)
def test_which_films_need_a_title_in_hangul(tmp_path: Path, countries: str, access: str, found: list[str]) -> None:
    """Those of the two Koreas, unless nobody knows it."""
    text = GOOD.replace("[KP]", countries).replace("[state-made]", f"[{access}]").replace("조각", "Piece")
    assert house(tmp_path, text) == found
    unknown = text.replace('    original_title: "Piece"\n', "").replace("title, original_title", "title")
    assert house(tmp_path, f"{unknown}    unknown: [original_title]\n") == []


def test_titles_and_fields_as_they_are_written(tmp_path: Path) -> None:
    """Each kind of title in quotes; the first field first."""
    for field, told in (("original_title: 조각", "original_title"), ("other_titles: [Piece]", "other_titles.0")):
        text = GOOD.replace('original_title: "조각"', field).replace("original_title,", "original_title, other_titles,")
        assert f"clip: {told}: the title is not in quotes; put it in double quotes" in house(tmp_path, text)
    text = GOOD.replace('  - id: clip\n    title: "Clip"\n', '  - title: "Clip"\n    id: clip\n')
    assert house(tmp_path, text) == ["clip: id: id comes after title; write id first"]


def test_three_films_make_a_topic(tmp_path: Path) -> None:
    """Of two, each is told."""
    text = 'schema: 1\nupdated: "2026-11-30"\nfilms:\n'
    words = ("clip", "dog", "eel")
    films = [SECOND.replace("clip", each).replace("Clip", each).replace("조각", f"조각 {each}") for each in words]
    films = [
        each.replace("journey", f"{word} journey")
        .replace("short,", f"short {word},")
        .replace("made it", f"made {word}")
        for each, word in zip(films, words, strict=True)
    ]
    films = [each.replace("    subjects:", "    topics: [war]\n    subjects:") for each in films]
    assert house(tmp_path, text + "".join(films)) == []
    assert [each.partition(";")[0] for each in house(tmp_path, text + "".join(films[:2]))] == [
        f"{word}: topics: the topic war has fewer than 3 films" for word in words[:2]
    ]


def test_an_original_title_that_is_the_title(tmp_path: Path) -> None:
    """Says nothing."""
    text = GOOD.replace('title: "Clip"', 'title: "조각"', 1)
    assert "clip: original_title: it is the title; remove it" in house(tmp_path, text)


def test_films_out_of_order_and_words_used_twice(tmp_path: Path) -> None:
    """Two films never share a summary, a reason or a context, not even in other letters."""
    second = SECOND.replace("id: clip", "id: bear").replace('title: "Clip"', 'title: "Bear"')
    text = GOOD + second.replace("The state made it.", "the state made it!.")
    assert house(tmp_path, text) == [
        "bear: id: bear comes after clip; sort the films by id",
        "bear: summary: clip says the same; write of this film alone",
        "bear: why: clip says the same; write of this film alone",
        "bear: context: clip says the same; write of this film alone",
    ]


def test_topics_out_of_order(tmp_path: Path) -> None:
    """By name, so that two films can be compared at a glance."""
    text = GOOD.replace("    summary:", "    topics: [war, cinema]\n    summary:")
    assert "clip: topics: the topics are not in order; sort them by name" in house(tmp_path, text)


def test_house_rules_wait_until_there_are_no_errors(tmp_path: Path) -> None:
    """A misspelt field would make half of them wrong."""
    path = tmp_path / "films.yaml"
    path.write_text(GOOD.replace("kind:", "knid:").replace('"Clip"', "Clip"), encoding="utf-8")
    assert {problem.severity for problem in check_catalogue(path)} == {"error"}


@pytest.mark.parametrize(
    "rule",
    [advocacy, descriptions, loglines, one_term_for_one_thing, shared_spellings, subjects, unused_names, variant_names],
)
def test_every_rule_is_in_force(rule: CatalogueRule) -> None:
    """Those that are tried by themselves too."""
    assert rule in IN_FORCE


def test_what_can_be_looked_up_needs_a_source(tmp_path: Path) -> None:
    """Opinion does not; lists, places, versions, disputes and what is related bring their own."""
    more = """\
    other_titles: ["Piece"]
    filmed: 2003
    languages: [ko]
    companies: ["A"]
    directors: ["B"]
    people: ["C"]
    runtime: 9
    awards: [{award: "Prize", event: "Days", result: won}]
    ids: {imdb: tt0000001}
    sources:
"""
    bare = GOOD.replace("    sources:\n", more).replace("[title, original_title, year, countries]", "[]")
    lacking = re.findall(r"clip: (\w+): no source supports it", "\n".join(house(tmp_path, bare)))
    assert sorted(lacking) == sorted(
        [
            *("title", "original_title", "other_titles", "year", "filmed", "countries", "languages", "companies"),
            *("directors", "people", "runtime", "awards", "ids"),
        ]
    )


def test_a_link_has_two_sides(tmp_path: Path) -> None:
    """Whoever likes either film is told of the other."""
    link = '    related: [{what: film, film: clip, how: "its model"}]\n    sources:\n'
    two = GOOD + SECOND.replace("id: clip", "id: dog").replace("year: 2004", "year: 2005").replace(
        "    sources:\n", link
    )
    found = [each for each in house(tmp_path, two) if "related" in each]
    assert found == ["clip: related: dog names this film, which does not name it; say here too what binds the two"]


def test_the_day_of_the_last_change_is_needed(tmp_path: Path) -> None:
    """Pages and citations name it."""
    assert house(tmp_path, GOOD.replace('updated: "2026-11-30"\n', "")) == [
        'updated: nothing says when the catalogue was last changed; write updated: "2026-12-01"'
    ]


@pytest.mark.parametrize(
    ("rule", "known", "expected"),
    [
        pytest.param(loglines, {}, ["there is none; say in a line what the film is"], id="no logline"),
        pytest.param(loglines, {"logline": "x" * 73}, ["73 characters; write at most 72"], id="a logline of two lines"),
        pytest.param(loglines, {"logline": "A film."}, ["it ends with a full stop; remove it"], id="a full stop"),
        pytest.param(loglines, {"logline": "x" * 72}, [], id="a logline"),
        pytest.param(
            descriptions,
            {"descriptions": ("a", "b")},
            ["2 descriptions; write 3 or more as people ask who do not know the title"],
            id="too few descriptions",
        ),
        pytest.param(descriptions, {"descriptions": ("a", "b", "c")}, [], id="three descriptions"),
        pytest.param(subjects, {"subjects": ("a", "b", "c")}, ["3 subjects; write 4 to 12"], id="too few subjects"),
        pytest.param(
            subjects, {"subjects": tuple("abcdefghijklm")}, ["13 subjects; write 4 to 12"], id="too many subjects"
        ),
        pytest.param(subjects, {"subjects": tuple("abcd")}, [], id="four subjects"),
        pytest.param(subjects, {"subjects": tuple("abcdefghijkl")}, [], id="twelve subjects"),
    ],
)
def test_what_the_index_holds(rule: CatalogueRule, known: dict[str, object], expected: list[str]) -> None:
    """Each names film and field."""
    found = list(rule(catalogue(film("x", **known))))
    assert [f"{each.message}; {each.fix}" for each in found] == expected
    assert {each.key for each in found} <= {("films", 0, rule.__name__.replace("loglines", "logline"))}


def test_a_description_does_without_the_title() -> None:
    """In any spelling; a title of one word is a word like any other."""
    titled = film("x", title="Sea of Blood", descriptions=("the sea of BLOOD one", "a sea of troubles", "red"))
    (found,) = descriptions(catalogue(titled))
    assert (found.key[-2:], found.fix) == (("descriptions", 0), "describe the film without its title")
    assert not list(descriptions(catalogue(film("y", title="Hunt", descriptions=("a hunt", "a chase", "two spies")))))


def test_a_subject_is_spelt_as_the_name_at_the_head() -> None:
    """Of a person with other spellings."""
    films = replace(catalogue(film("x", subjects=("신상옥",))), people={"Shin Sang-ok": ("신상옥",)})
    (found,) = one_term_for_one_thing(films)
    assert (found.message, found.fix) == ("Shin Sang-ok is the term for 신상옥", "write Shin Sang-ok")
