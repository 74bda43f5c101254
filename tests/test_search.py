"""Finding films by half-remembered names."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from nkfilms import evidence, names
from nkfilms.catalogue import compiled
from nkfilms.errors import NothingFound
from nkfilms.model import Catalogue
from nkfilms.names import index_of, Spelling, spellings_of
from nkfilms.search import search
from nkfilms.search.query import read_query
from nkfilms.search.resolving import resolve
from tests.conftest import catalogue, film

FILMS = catalogue(
    film("crossing", title="Crossing", year=2008),
    film("crossing-the-line", title="Crossing the Line", year=2006, directors=("Daniel Gordon",)),
    film("a-state-of-mind", title="A State of Mind", year=2004, directors=("Daniel Gordon",)),
    film("camp-14", title="Camp 14: Total Control Zone", year=2012),
    film(
        "pulgasari",
        title="Pulgasari",
        original_title="불가사리",
        year=1985,
        directors=("Shin Sang-ok",),
        person_names={"Shin Sang-ok": ("신상옥",)},
    ),
    film("salt-1985", title="Salt", original_title="소금", year=1985, directors=("Shin Sang-ok",)),
    film("salt-2010", title="Salt", year=2010),
    film("the-flower-girl", title="The Flower Girl", original_title="꽃파는 처녀", year=1972),
    film("the-red-chapel", title="The Red Chapel", original_title="Det Røde Kapel", directors=("Mads Brügger",)),
    film("under-the-sun", title="Under the Sun", original_title="В лучах солнца", people=("Lee Zin-mi",)),
    film("order-no-027", title="Order No. 027"),
    film("two-soldiers", title="Two Soldiers"),
    film("november-9th", title="November 9th"),
    film("the-net", title="The Net", original_title="그물", other_titles=("プルガサリ", "不思議の国の数学者")),
    film("the-propaganda-game", title="The Propaganda Game"),
    film("the-game-of-their-lives", title="The Game of Their Lives"),
)


def found(query: str) -> list[str]:
    """Return the ids of the films found, best first."""
    return [each.film.id for each in search(FILMS, query)]


def packed(films: Catalogue, folder: Path) -> Catalogue:
    """Return a catalogue as a wheel carries it, written to a folder and read again."""
    (folder / "films.bin").write_bytes(
        compiled.write(films, {names.DERIVED: index_of(films), evidence.DERIVED: evidence.evidence_of(films)})
    )
    return compiled.read(folder / "films.bin")


def leaders(films: Catalogue, query: str) -> set[str]:
    """Return the ids of the film found first and of those level with it."""
    best = search(films, query)
    return {each.film.id for each in best if each.score == best[0].score}


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("The Red Chapel", "the-red-chapel", id="exact"),
        pytest.param("red chapel", "the-red-chapel", id="without the article"),
        pytest.param("chapel", "the-red-chapel", id="a part"),
        pytest.param("red cha", "the-red-chapel", id="unfinished"),
        pytest.param("red chaple", "the-red-chapel", id="letters swapped"),
        pytest.param("propoganda game", "the-propaganda-game", id="a wrong letter"),
        pytest.param("state of mnid", "a-state-of-mind", id="letters swapped in the last word"),
        pytest.param("undr teh sun", "under-the-sun", id="typing errors, one in the article"),
        pytest.param("redchapel", "the-red-chapel", id="joined"),
        pytest.param("camp14", "camp-14", id="joined with a number"),
        pytest.param("pulga sari", "pulgasari", id="split"),
        pytest.param("chapel red", "the-red-chapel", id="another order"),
        pytest.param("det rode kapel", "the-red-chapel", id="original title without its letters"),
        pytest.param("В лучах солнца", "under-the-sun", id="Cyrillic"),
        pytest.param("v luchakh solntsa", "under-the-sun", id="Cyrillic in Latin letters"),
        pytest.param("불가사리", "pulgasari", id="Hangul"),
        pytest.param("bulgasari", "pulgasari", id="Revised Romanisation"),
        pytest.param("kkot paneun cheonyeo", "the-flower-girl", id="Revised Romanisation of an original title"),
        pytest.param("Kkot p'anŭn ch'ŏnyŏ", "the-flower-girl", id="McCune-Reischauer"),
        pytest.param("꽃 파는 처녀", "the-flower-girl", id="Hangul with a space more"),
        pytest.param("salt 2010", "salt-2010", id="title and year"),
        pytest.param("salt 1985", "salt-1985", id="title and the other year"),
        pytest.param("state gordon", "a-state-of-mind", id="title and director"),
        pytest.param("daniel gordon 2004", "a-state-of-mind", id="director and year"),
        pytest.param("order number 27", "order-no-027", id="a number by another word, without its zero"),
        pytest.param("2 soldiers", "two-soldiers", id="a number in digits"),
        pytest.param("camp fourteen", "camp-14", id="a number in words"),
        pytest.param("9 november", "november-9th", id="a number without its ending"),
        pytest.param("ぷるがさり", "the-net", id="the other kana"),
        pytest.param("数学者", "the-net", id="a part of a title without spaces"),
        pytest.param("crossing", "crossing", id="a title that begins another"),
        pytest.param("crossing line", "crossing-the-line", id="the other"),
    ],
)
def test_the_film_meant_comes_first(query: str, first: str) -> None:
    """However it is spelt."""
    assert found(query)[0] == first


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("the matrix", id="another film; only the article is shared"),
        pytest.param("casablanca", id="another film"),
        pytest.param("xyzzy", id="nonsense"),
        pytest.param("k", id="a single letter"),
        pytest.param("the", id="an article"),
        pytest.param("film", id="a word that names no film"),
        pytest.param("of", id="a word in many titles"),
        pytest.param("!?", id="punctuation"),
        pytest.param("", id="nothing"),
        pytest.param("1999", id="a year alone"),
    ],
)
def test_what_matches_no_film_finds_none(query: str) -> None:
    """An answer to nonsense costs trust in the answers to sense."""
    assert found(query) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("crossing bridge", [], id="THRESHOLD: one right word of two is no film"),
        pytest.param(
            "propoganda",
            ["the-propaganda-game"],
            id="THRESHOLD, WORD_THRESHOLD: one misspelt word is a part of a title",
        ),
        pytest.param("crossing", ["crossing", "crossing-the-line"], id="WHOLE: the name the query covers best"),
        pytest.param("sand", [], id="WORD_THRESHOLD: three letters of four are another word"),
        pytest.param(
            "gam", ["the-propaganda-game", "the-game-of-their-lives"], id="PREFIX: three letters begin a word"
        ),
        pytest.param("ga", [], id="SHORTEST_PREFIX: two begin too many"),
        pytest.param("pulgasari movie", ["pulgasari"], id="STOP_WORD: a word that says it is a film"),
        pytest.param("game lives", ["the-game-of-their-lives"], id="STOP_WORD: the little words may be missing"),
        pytest.param("propagandagame", ["the-propaganda-game"], id="SHORTEST_PART: joined, from a word on"),
        pytest.param("gay crossing", [], id="SLIPS: another word is no slip for letters that are missing"),
        pytest.param("cinema dressing", [], id="NEARLY_WHOLE: with a word that asks, a name must be nearly whole"),
        pytest.param("sondo", [], id="SOUND_THRESHOLD: phonetic keys meet by chance"),
        pytest.param("pulgasari north korea", ["pulgasari"], id="UNMATCHED_STOP_WORD: a word that says nothing here"),
        pytest.param("film about pulgasari", ["pulgasari"], id="UNMATCHED_STOP_WORD: words round a title"),
        pytest.param("camp 15", [], id="digits: another number is another film"),
        pytest.param("salt 1986", ["salt-1985"], id="NEXT_YEAR: a year beside the right one"),
        pytest.param("salt 1988", [], id="NEXT_YEAR: not any other"),
    ],
)
def test_what_each_constant_is_for(query: str, expected: list[str]) -> None:
    """The counter-example that stands beside it."""
    assert found(query) == expected


def test_beside_a_title_its_year_and_people_count() -> None:
    """A little less than words of the title, and never enough without one."""
    assert found("salt 1985") == ["salt-1985"]
    with_year, without = search(FILMS, "crossing 2008")[0], search(FILMS, "crossing")[0]
    assert with_year.film == without.film
    assert with_year.score < without.score
    assert found("2008") == []


def test_an_unfinished_word_is_nearly_the_word() -> None:
    """And never as good."""
    assert 0 < search(FILMS, "pulgas")[0].score < search(FILMS, "pulgasari")[0].score


def test_a_match_by_letters_comes_before_one_by_sound() -> None:
    """Both sound the same."""
    both = catalogue(film("a", title="Bulgasari"), film("b", title="Pulgasari"))
    assert [each.film.id for each in search(both, "pulgasari")] == ["b", "a"]


def test_two_films_of_one_title_both_appear() -> None:
    """In the order of the catalogue."""
    assert found("salt")[:2] == ["salt-1985", "salt-2010"]


def test_catalogues_that_begin_and_end_alike_are_told_apart() -> None:
    """What is kept of one is not used for the other."""
    one, other = (catalogue(film("a"), film("b", title=title), film("c")) for title in ("Salt", "Sand"))
    assert [bool(search(each, "salt")) for each in (one, other, one)] == [True, False, True]


def test_people_find_all_their_films() -> None:
    """By any spelling of the name; the match says whose name it was."""
    assert found("daniel gordon") == ["a-state-of-mind", "crossing-the-line"]
    assert found("신상옥") == ["pulgasari", "salt-1985"]
    assert found("lee zinmi") == ["under-the-sun"]
    assert search(FILMS, "brugger")[0].match.field == "directors"


CAST = catalogue(
    film("guys", people=("Jung Joon-ho", "송강호", "이병헌"), person_names={"Jung Joon-ho": ("정준호",)}),
    film("camp", directors=("Marc Wiese",), people=("Park Hae-il",)),
    film("bang", people=("Dennis Rodman", "Lynn Lee")),
)


def cast(query: str) -> list[str]:
    """Return the ids of the films found by somebody in them."""
    return [each.film.id for each in search(CAST, query)]


@pytest.mark.parametrize(
    ("query", "film_id"),
    [
        pytest.param("jeong junho", "guys", id="another romanisation"),
        pytest.param("chung joon ho", "guys", id="and another"),
        pytest.param("joon-ho jung", "guys", id="given name first"),
        pytest.param("hae-il park", "camp", id="given name first, in two short parts"),
        pytest.param("song kangho", "guys", id="a name known in Hangul only"),
        pytest.param("송강호 이병헌", "guys", id="two people of one film"),
        pytest.param("jung joon-ho and song kang-ho", "guys", id="two people, in other letters"),
        pytest.param("marc weise", "camp", id="letters swapped in a name that is not Korean"),
        pytest.param("denn", "bang", id="SHORTEST_PERSON_PREFIX: four letters begin a name"),
    ],
)
def test_people_are_found_in_any_romanisation_and_order(query: str, film_id: str) -> None:
    """A librarian knows that 정 is Jung, Jeong and Chung, and that surnames come first."""
    assert cast(query) == [film_id]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("bong joonho", id="another surname"),
        pytest.param("jang joon-ho", id="another vowel that no romanisation confuses"),
        pytest.param("park hae-in", id="another given name"),
        pytest.param("정준하", id="another syllable of Hangul"),
        pytest.param("den", id="SHORTEST_PERSON_PREFIX: three letters begin too many names"),
        pytest.param("린리", id="SHORTEST_HANGUL_NAME: two syllables sound like somebody"),
    ],
)
def test_another_letter_is_another_person(query: str) -> None:
    """In a Korean name; in a title so small a difference would be a typing error."""
    assert cast(query) == []


@pytest.mark.parametrize(
    ("query", "film_id"),
    [
        pytest.param("propaganda", "the-propaganda-game", id="RARE_WORD: only one film has it"),
        pytest.param("pulgasri", "pulgasari", id="WHOLE_NAME: nearly all of a name"),
        pytest.param("수학자", None, id="a word that none has"),
        pytest.param("proga", None, id="WHOLE_NAME: not the beginning of one, mistyped"),
        pytest.param("zone", None, id="RARE_WORD: four letters are too few"),
    ],
)
def test_one_word_is_sure_if_one_film_alone_has_it(query: str, film_id: str | None) -> None:
    """How much of the title it fills does not matter."""
    if film_id:
        assert resolve(FILMS, query).id == film_id
    else:
        with pytest.raises(NothingFound):
            resolve(FILMS, query)


def test_a_pasted_page_is_cut_short() -> None:
    """MOST_WORDS: it matches nothing, and soon."""
    assert search(FILMS, " ".join(f"word{number}" for number in range(20_000))) == ()
    assert len(read_query("a word " * 1000).words) < 50


@given(st.text("abcdef", min_size=1, max_size=12), st.text("abcdef", min_size=1, max_size=12))
def test_the_ratio_of_the_shortlist_is_never_below_the_likeness(one: str, other: str) -> None:
    """Or it would miss words that the close comparison takes (NEAR_WORD)."""
    assert fuzz.ratio(one, other) / 100 >= OSA.normalized_similarity(one, other) - 1e-9


def test_the_match_is_the_name_that_fits_best() -> None:
    """As the catalogue writes it."""
    assert search(FILMS, "bulgasari")[0].match.name in {"Pulgasari", "불가사리"}
    assert search(FILMS, "rode kapel")[0].match.name == "Det Røde Kapel"


@pytest.mark.parametrize(
    ("text", "film_id"),
    [
        pytest.param("salt-2010", "salt-2010", id="an exact id, though two films share the title"),
        pytest.param("crossing", "crossing", id="an exact title that begins another"),
        pytest.param("red chaple", "the-red-chapel", id="a clear winner"),
        pytest.param("PULGASARI", "pulgasari", id="in any case"),
    ],
)
def test_resolve(text: str, film_id: str) -> None:
    """A film argument is taken when it is beyond doubt."""
    assert resolve(FILMS, text).id == film_id


@pytest.mark.parametrize("text", [pytest.param("salt", id="two titles"), pytest.param("gordon", id="two films")])
def test_in_doubt_the_candidates_are_named(text: str) -> None:
    """With their ids, to choose from."""
    with pytest.raises(NothingFound, match=rf"'{text}' could be one of these; name the film by its id:\n  \S+  \("):
        resolve(FILMS, text)


def test_nothing_found_says_so() -> None:
    """And what to try."""
    with pytest.raises(NothingFound, match="No film matches 'xyzzy'"):
        resolve(FILMS, "xyzzy")


def test_a_single_candidate_in_doubt_is_offered() -> None:
    """One misspelt word of two is not enough to act on."""
    with pytest.raises(NothingFound, match=r"Did you mean The Propaganda Game \(2000\)\? .* the-propaganda-game"):
        resolve(FILMS, "propoganda")


@pytest.mark.parametrize("title", ["Movie North", "M", "9", "🌙", "The"])
def test_every_title_can_be_named(title: str) -> None:
    """Words that say it is a film, one letter, a symbol, an article: an exact title is never in doubt."""
    films = catalogue(film("north", title="North"), film("odd", title=title), film("moon", title="???"))
    assert resolve(films, title).id == "odd"
    assert search(films, title)[0].film.id == "odd"


def test_a_catalogue_cut_down_still_answers(tmp_path: Path) -> None:
    """A library user filters it; names of films that are gone find nothing."""
    rest = catalogue(*packed(FILMS, tmp_path).films[1:])
    assert [each.film.id for each in search(rest, "crossing")] == ["crossing-the-line"]


@given(st.text(max_size=30))
def test_search_never_raises(query: str) -> None:
    """Whatever is typed or pasted."""
    for each in search(FILMS, query):
        assert 0 < each.score <= 1


@given(st.sampled_from([spelling for spelling in spellings_of(FILMS) if len(spelling.bare) > 2]))
def test_every_name_finds_its_film(spelling: Spelling) -> None:
    """First, or level with its namesakes."""
    for name in spelling.names:
        assert name.film_id in leaders(FILMS, name.name)


def test_a_compiled_catalogue_answers_alike(tmp_path: Path) -> None:
    """The names it brings along are those that search would fold."""
    stored = packed(FILMS, tmp_path)
    assert index_of(stored) == index_of(FILMS)
    for query in ("bulgasari", "신상옥", "salt 2010"):
        answers = [[(each.film.id, each.match, each.score) for each in search(of, query)] for of in (stored, FILMS)]
        assert answers[0] == answers[1] != []
    assert resolve(stored, "red chaple").title == "The Red Chapel"


def test_a_compiled_catalogue_folds_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search in a wheel reads what the build has folded."""
    stored = packed(FILMS, tmp_path)
    monkeypatch.setattr(names, "spellings_of", lambda _: pytest.fail("the names of a wheel were folded again"))
    assert search(stored, "bulgasari")[0].film.id == "pulgasari"


ALIKE = catalogue(
    film("salt", title="Salt", year=1985),
    film("the-salt", title="The Salt", year=1990),
    film("sal-t", title="Sal T", year=1995, other_titles=("Salt",)),
    film("cafe-with", title="Café"),
    film("cafe-without", title="Cafe"),
    film("chunhyang", title="The Tale of Chunhyang", other_titles=("Chun",)),
    film("chun-hyang", title="The Tale of Chun Hyang", other_titles=("Chun Story",)),
    film("bae", title="The Chun", directors=("Bae Suzy",)),
    film("inside-2002", title="Inside", year=2002),
    film("inside-2007", title="Inside", year=2007, title_supplied=True, other_titles=("Within",)),
    film("within", title="Somewhere", year=2007, other_titles=("Within",)),
    film("inside-2002-too", title="Inside 2002", year=2010),
)


@pytest.mark.parametrize(
    ("text", "film_id"),
    [
        pytest.param("the salt", "the-salt", id="the article is part of it"),
        pytest.param("salt", "salt", id="the title before another's other title"),
        pytest.param("sal t", "sal-t", id="the space is part of it"),
        pytest.param("CAFÉ", "cafe-with", id="the accent is part of it"),
        pytest.param("Cafe\u0301", "cafe-with", id="an accent of its own"),
        pytest.param("cafe", "cafe-without", id="no accent"),
        pytest.param("tale of chunhyang", "chunhyang", id="without the article, one word"),
        pytest.param("tale of chun hyang", "chun-hyang", id="without the article, two words"),
        pytest.param("Chun", "chunhyang", id="an other title as written, before a title without its article"),
        pytest.param("chunstory", "chun-hyang", id="an other title without its space"),
    ],
)
def test_the_title_that_is_most_exactly_typed_is_meant(text: str, film_id: str) -> None:
    """From as written to spaces aside; search puts it first, too."""
    assert resolve(ALIKE, text).id == film_id
    assert search(ALIKE, text)[0].film.id == film_id


@pytest.mark.parametrize(
    ("text", "film_id"),
    [
        pytest.param("Inside (2007)", "inside-2007", id="as printed"),
        pytest.param("[Inside] (2007)", "inside-2007", id="as printed, the title supplied"),
        pytest.param("inside 2007", "inside-2007", id="bare"),
        pytest.param("Inside, 2007", "inside-2007", id="after a comma"),
        pytest.param("Inside (2002)", "inside-2002-too", id="a title that holds a year comes before the year"),
        pytest.param("Inside", None, id="no year"),
        pytest.param("Within (2007)", None, id="the year of both"),
        pytest.param("Inside (2015)", None, id="the year of neither"),
    ],
)
def test_the_year_tells_films_of_one_title_apart(text: str, film_id: str | None) -> None:
    """In the form that we print, and in the ways it is typed."""
    if film_id:
        assert resolve(ALIKE, text).id == film_id
    else:
        with pytest.raises(NothingFound):
            resolve(ALIKE, text)


def test_a_title_is_unique_in_what_is_left_of_a_catalogue(tmp_path: Path) -> None:
    """A library user filters it; the names of films that are gone leave nobody in doubt."""
    rest = catalogue(*(each for each in packed(ALIKE, tmp_path).films if each.id != "inside-2002"))
    assert resolve(rest, "Inside").id == "inside-2007"


def test_a_title_in_characters_beside_a_name_is_no_part_of_the_name() -> None:
    """Or every film of the director is as good."""
    films = catalogue(
        film("a-net", title="The Net", directors=("Kim Ki-duk",)),
        film("wild", title="Wild Animals", other_titles=("野生動物保護区域",), directors=("Kim Ki-duk",)),
    )
    for query in ("野生動物保護区域 Kim Ki-duk", "Kim Ki-duk 野生動物保護区域"):
        assert search(films, query)[0].film.id == "wild"


@pytest.mark.parametrize("query", ["Bae Suzy Baekdusan", "baekdusan bae suzy", "力道山 力道山の秘密"])
def test_a_name_that_begins_like_the_title_does_not_take_its_place(query: str) -> None:
    """The word that is the same comes first, then the one that is begun."""
    films = catalogue(film("ashfall", title="Baekdusan", other_titles=("力道山の秘密",), people=("Bae Suzy", "力道山")))
    assert [each.film.id for each in search(films, query)] == ["ashfall"]
