"""The words that people use for ours: what to type for an option or a command that there is not."""

from __future__ import annotations

OPTIONS = {
    "--actor": "--person NAME", "--after": "--year 2000..", "--before": "--year ..1999", "--cast": "--person NAME",
    "--date": "--starts DATE", "--duration": "--max-runtime TIME", "--exclude": "--not FILTER=VALUE",
    "--film": "--like FILM", "--free": "--watch free", "--from": "--year 2000..", "--genre": "--tone TONE",
    "--keyword": "--subject SUBJECT", "--lang": "--language LANGUAGE", "--length": "--max-runtime TIME",
    "--list": "--on-list LIST", "--max": "--limit N", "--mood": "--tone TONE", "--name": "--person NAME",
    "--number": "--limit N", "--order": "--sort ORDER", "--output": "> FILE", "--random": "--surprise",
    "--runtime": "--max-runtime TIME", "--since": "--year 2000..", "--similar": "--like FILM",
    "--streaming": "--watch stream", "--studio": "--company NAME", "--tag": "--topic TOPIC", "--theme": "--topic TOPIC",
    "--time": "--max-runtime TIME", "--top": "--limit N", "--type": "--kind KIND", "--until": "--year ..1999",
    "--weeks": "--sessions N", "--where": "--watch HOW", "--without": "--not FILTER=VALUE", "-o": "> FILE",
}  # fmt: skip
"""By option that there is not, what to type instead, where the command has such an option."""
COMMANDS = {
    "ask": "search", "count": "stats", "course": "programme", "evening": "programme", "find": "search", "get": "show",
    "grep": "search", "info": "show", "journal": "seen", "lint": "check", "look": "search", "ls": "list",
    "pick": "recommend", "plan": "programme", "program": "programme", "random": "recommend --surprise", "rate": "seen",
    "similar": "recommend --like", "statistics": "stats", "stream": "where", "suggest": "recommend",
    "surprise": "recommend --surprise", "validate": "check", "view": "show", "vocabulary": "terms", "watch": "where",
    "watched": "seen", "watchlist": "want",
}  # fmt: skip
"""By command that there is not, the command to type instead."""
