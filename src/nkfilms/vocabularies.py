"""The closed vocabularies: every term once, with the sentence that defines it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """One term of a vocabulary: its id is the value, its `definition` one sentence."""

    definition: str

    def __new__(cls, value: str, definition: str = "") -> Self:
        """Make the term from its id and definition."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.definition = definition
        return term

    @property
    def label(self) -> str:
        """The term as people read it."""
        return self.value.replace("-", " ")


class Tone(Term):
    """What a viewer comes away with."""

    INFORMATIVE = "informative", "You come away knowing facts you did not know."
    INSIGHTFUL = "insightful", "It changes how you see the people or the system."
    HUMOROUS = "humorous", "It sets out to make you laugh, or cannot help it."
    ARTISTIC = "artistic", "Its form is the point: image, essay, music, experiment."


class Kind(Term):
    """Whether the story was found or staged."""

    DOCUMENTARY = "documentary", "Made of life as it was found, or as it was arranged for the camera."
    FEATURE = "feature", "A staged story, acted or animated, of any length."


class Form(Term):
    """How the work is divided."""

    FILM = "film", "One work, whatever its length."
    SERIAL = "serial", "Several parts that make one work."
    EPISODE = "episode", "One part of a series, catalogued for its own sake."


class Medium(Term):
    """Where it was first shown."""

    CINEMA = "cinema", "First shown in a cinema or at a festival."
    TELEVISION = "television", "First shown by a broadcaster."
    WEB = "web", "First shown on the web."
    VIDEO = "video", "First sold or handed out on tape or disc."


class Access(Term):
    """Who held the camera, and under whose eyes."""

    STATE_MADE = "state-made", "Made by the studios of the DPRK."
    CO_PRODUCED = "co-produced", "Made together with the DPRK."
    ESCORTED = "escorted", "Outsiders filming inside with permission, minders or approval; family visits too."
    UNDERCOVER = "undercover", "Filmed inside without permission or under a false pretext, or smuggled out."
    EXILE = "exile", "Told by those who left, or were taken, or came back."
    OUTSIDE = "outside", "Made elsewhere, from archives and interviews, or about the country from afar."
    IMAGINED = "imagined", "Fiction made elsewhere."

    @property
    def label(self) -> str:
        """The term as people read it: these hyphens are part of the words."""
        return self.value


MADE_THERE = frozenset({Access.STATE_MADE, Access.CO_PRODUCED})
"""The access of films that the country made, alone or with others."""


class Level(Term):
    """How much prior knowledge a film asks for."""

    INTRODUCTORY = "introductory", "Asks for no prior knowledge."
    INTERMEDIATE = "intermediate", "Gains from knowing the outline of the country's history."
    ADVANCED = "advanced", "Asks for knowledge of the history, the cinema or the ideology."


class Topic(Term):
    """What a film is about."""

    ABDUCTIONS = "abductions", "People taken to the North against their will."
    ART = "art", "Painting, sculpture, poetry and other writing, and those who make it."
    CAMPS = "camps", "Prison and labour camps, and those who came out of them."
    CHILDHOOD = "childhood", "Children, schools and growing up."
    CINEMA = "cinema", "Films and film-making, and what the state wants from them."
    COLONIAL_ERA = "colonial-era", "Korea under Japanese rule, 1910 to 1945, and the resistance to it."
    DAILY_LIFE = "daily-life", "Homes, work, streets and habits."
    DEFECTORS = "defectors", "People who left their side for the other, in either direction."
    DIPLOMACY = "diplomacy", "Dealings between the DPRK and the world, official or improvised."
    DISABILITY = "disability", "Living with a disability in the country, or going there with one."
    DIVIDED_FAMILIES = "divided-families", "Families kept apart by borders, emigration or the division of Korea."
    ESCAPE = "escape", "The way out of the North: the border, the brokers, the road through China and beyond."
    ESPIONAGE = "espionage", "Spies, agents and infiltration."
    FAMINE = "famine", "Hunger, above all the famine of the 1990s."
    FOLKLORE = "folklore", "Tales, legends and the history before 1910, retold."
    INDUSTRY = "industry", "Farms, factories, mines and building sites, and those who work there."
    LEADERS = "leaders", "The Kim family and the cult around it."
    MASS_GAMES = "mass-games", "The great gymnastic and card-section displays."
    MUSIC = "music", "Songs, bands, orchestras and opera."
    NUCLEAR = "nuclear", "The nuclear and missile programmes."
    PROPAGANDA = "propaganda", "How a picture of the country is made and sold; films about it, and plain agitation."
    RELIGION = "religion", "Belief, worship and their suppression."
    REUNIFICATION = "reunification", "The two Koreas meeting, at peace or in the hope of it, as people or as states."
    ROMANCE = "romance", "Love, courtship and marriage."
    SPORT = "sport", "Athletes, matches and training."
    THEATRE = "theatre", "Stage, dance and circus."
    TOURISM = "tourism", "Visitors and what they are shown."
    WAR = "war", "The Korean War and other fighting."
    WOMEN = "women", "Women's lives, and women as the state pictures them."
    ZAINICHI = "zainichi", "Koreans living in Japan, and those who moved from there to the North."


class Advisory(Term):
    """What a film shows that a viewer may want to be warned of."""

    VIOLENCE = "violence", "Fighting, beating or killing is shown."
    EXECUTIONS = "executions", "People are put to death, or are about to be."
    TORTURE = "torture", "People are tortured, or somebody tells of it at length."
    SEXUAL_VIOLENCE = "sexual-violence", "Rape or sexual abuse is shown or told of."
    SUICIDE = "suicide", "Somebody kills themselves, tries to, or speaks of wanting to."
    HARM_TO_CHILDREN = "harm-to-children", "Children are hurt, abused or killed."
    ANIMAL_CRUELTY = "animal-cruelty", "Animals are hurt or killed."
    STARVATION = "starvation", "People starving or starved are shown."
    HUMAN_REMAINS = "human-remains", "Dead bodies or parts of them are shown."
    STRONG_LANGUAGE = "strong-language", "There is swearing or abuse throughout."
    SEXUAL_CONTENT = "sexual-content", "There is nudity or sex."


class AwardResult(Term):
    """How a jury honoured a film."""

    WON = "won", "It won the prize."
    SPECIAL_MENTION = "special mention", "The jury named it beside the winner."


class How(Term):
    """How a film could be watched at a place."""

    STREAM = "stream", "Streamed to subscribers."
    BUY = "buy", "Sold, as a disc or a download."
    RENT = "rent", "Rented for a time."
    FREE = "free", "Shown for nothing, lawfully."
    DISC = "disc", "Published on DVD or Blu-ray."
    BROADCAST = "broadcast", "Broadcast on television."
    ARCHIVE = "archive", "Held by an archive or a library."


class RelatedKind(Term):
    """What kind of further reading or seeing a related work is."""

    ARTICLE = "article", "An article or a paper."
    BOOK = "book", "A book."
    FILM = "film", "Another film."
    INTERVIEW = "interview", "An interview."
    REVIEW = "review", "A review."
    WEBSITE = "website", "A website."


VOCABULARIES: dict[str, type[Term]] = {
    "tones": Tone,
    "kinds": Kind,
    "forms": Form,
    "media": Medium,
    "access": Access,
    "levels": Level,
    "topics": Topic,
    "advisories": Advisory,
}
"""The vocabularies films are filed by, in the order `terms` shows them."""

SYNONYMS: Mapping[type[Term], Mapping[str, Term]] = {
    Tone: {
        "comedy": Tone.HUMOROUS, "comic": Tone.HUMOROUS, "funny": Tone.HUMOROUS, "humor": Tone.HUMOROUS,
        "humour": Tone.HUMOROUS, "humourous": Tone.HUMOROUS, "art": Tone.ARTISTIC, "arthouse": Tone.ARTISTIC,
        "art-house": Tone.ARTISTIC, "educational": Tone.INFORMATIVE, "thoughtful": Tone.INSIGHTFUL,
    },
    Kind: {
        "doc": Kind.DOCUMENTARY, "docs": Kind.DOCUMENTARY, "documentaries": Kind.DOCUMENTARY, "drama": Kind.FEATURE,
        "features": Kind.FEATURE, "fiction": Kind.FEATURE, "movie": Kind.FEATURE,
    },
    Form: {"episodes": Form.EPISODE, "movie": Form.FILM, "series": Form.SERIAL, "show": Form.SERIAL},
    Medium: {
        "broadcast": Medium.TELEVISION, "cinemas": Medium.CINEMA, "dvd": Medium.VIDEO, "internet": Medium.WEB,
        "online": Medium.WEB, "theater": Medium.CINEMA, "theatre": Medium.CINEMA, "tv": Medium.TELEVISION,
        "youtube": Medium.WEB,
    },
    Level: {
        "basic": Level.INTRODUCTORY, "beginner": Level.INTRODUCTORY, "beginners": Level.INTRODUCTORY,
        "easy": Level.INTRODUCTORY, "expert": Level.ADVANCED, "hard": Level.ADVANCED, "intro": Level.INTRODUCTORY,
    },
    How: {"dvd": How.DISC, "blu-ray": How.DISC, "streaming": How.STREAM, "tv": How.BROADCAST},
}  # fmt: skip
"""Words that people type for a term and that can mean only one."""
