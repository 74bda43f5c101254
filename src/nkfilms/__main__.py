"""The program as a process: `nkfilms`, or `python -m nkfilms`."""

# `signal` itself imports `enum`: thousands of steps at which Ctrl-C would still end in a traceback of Python.
import _signal  # type: ignore[import-not-found]
import os

if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # whoever started us may have it ignored
    # Ends the process wherever it is: an exception would be lost in some imports and destructors. Code that has
    # something to finish first, such as a transaction, sets a handler of its own for that time.
    _signal.signal(_signal.SIGINT, lambda _number, _frame: os._exit(130))

import gc

gc.disable()  # a process this short frees nothing worth the searching, which takes 3 % of it

import sys  # noqa: E402


def main() -> None:
    """Run nkfilms with the arguments of the process, and end the process at once.

    All is written by then, and past every buffer; to tidy up would take Python an eighth of the time of an answer.
    """
    try:
        from nkfilms.cli import run
    except ImportError as error:
        if os.environ.get("NKFILMS_DEBUG"):
            raise
        sys.exit(f"nkfilms: this installation is incomplete: {error}. Reinstall nkfilms.")
    os._exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
