"""Every filter, declared once: the command line makes its options of them."""

from __future__ import annotations

from nkfilms import parsing
from nkfilms.filters.kinds import by_code, by_name, by_term, either, field_name, Filter, named_codes, plain, read_region
from nkfilms.folding import fold
from nkfilms.vocabularies import Access, Form, How, Kind, Level, Medium, Tone, Topic

_ALL = (
    Filter(
        name="tone", metavar="TONE", help=f"{either(Tone)}; humorous=2: at least 2 of 3.", field="tones",
        vocabulary=Tone, read=parsing.graded_tone,
        holds=lambda film, asked: film.tones.get(asked.tone, 0) >= asked.least,
    ),
    by_term("kind", Kind, "kind", f"{either(Kind)}, which is acted or animated."),
    by_term("form", Form, "form", f"{either(Form)}."),
    by_term("medium", Medium, "medium", f"Where first shown: {either(Medium)}."),
    Filter(
        name="year", metavar="YEARS", help="2004, 2000..2010, ..1980 or 1980s.", field="year",
        read=parsing.years, holds=lambda film, span: film.year in span,
        values=lambda film: {str(film.year): ()},
    ),
    Filter(
        name="max-runtime", metavar="TIME", help="At most 90, 1h30 or 1:30.", field="runtime",
        read=parsing.minutes, holds=lambda film, most: None if film.runtime is None else film.runtime <= most,
    ),
    by_code("country", "countries", "Producing country: KP, or North Korea."),
    by_code("language", "languages", "Spoken language: ko, or Korean."),
    by_name("director", "directors", lambda film: film.directors, "Director: any part of a name, in any spelling."),
    by_name("person", "people", lambda film: (*film.directors, *film.people), "Anybody who made it or is in it."),
    by_name("company", "companies", lambda film: film.companies, "Company, studio or broadcaster."),
    by_term("access", Access, "access", f"Who held the camera: {either(Access)}."),
    by_term("level", Level, "level", f"What one should know already: {either(Level)}."),
    by_term("topic", Topic, "topics", "What it is about: see nkfilms terms topics."),
    Filter(
        name="subject", metavar="SUBJECT", help="What it is about, in a finer term: gymnasts.", field="subjects",
        read=plain, holds=lambda film, text: fold(text) in map(fold, film.subjects),
        values=lambda film: dict.fromkeys(film.subjects, ()),
    ),
    Filter(
        name="on-list", metavar="LIST", help="On this published list: see nkfilms terms lists.", field="lists",
        read=plain, holds=lambda film, list_id: any(placement.list == list_id for placement in film.lists),
    ),
    Filter(
        name="watch", metavar="HOW", help=f"How it could be watched: {either(How)}.", field="watch", vocabulary=How,
        read=lambda text: parsing.term(How, text),
        holds=lambda film, how: any(place.how is how for place in film.watch),
    ),
    Filter(
        name="region", metavar="COUNTRY", help="To be watched there, or no country noted: GB.", field="watch",
        read=read_region, holds=lambda film, region: any(map(region.has, film.watch)),
        values=lambda film: named_codes("country", (place.region for place in film.watch if place.region)),
    ),
    Filter(
        name="disputed", metavar="FIELD", help="Sources differ about this field: runtime.", field="disputed",
        read=field_name, holds=lambda film, field: any(dispute.field == field for dispute in film.disputed),
    ),
    Filter(
        name="unknown", metavar="FIELD", help="No source states this field: directors.", field="unknown",
        read=field_name, holds=lambda film, field: field in film.unknown,
    ),
)  # fmt: skip
FILTERS = {each.name: each for each in _ALL}
"""Every filter by the name of its option, in the order of the help page."""

UNWANTED = {
    **FILTERS,
    "film": Filter(
        name="film", metavar="ID", help="One film.", field="id", read=plain, holds=lambda film, text: film.id == text
    ),
}
"""What `--not` takes: every filter, and single films."""
